"""What happens to one exchange: formats, pipeline, stages, detection, pseudonyms, upstream."""
