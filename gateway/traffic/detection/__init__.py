"""What a text holds: personal data, its language, and what the customer asks for in words.

Recognisers for presidio-analyzer and the rules that read their results; no wire formats, no
policies, no storage. Offsets are Unicode code points of the text as it came in.
"""
