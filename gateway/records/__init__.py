"""What is kept: sealing, keys and storage behind the ports. Only `gateway.app` may import it."""
