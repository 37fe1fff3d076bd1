"""The guide on paper: PDFs that can be ticked, typed in and read aloud, from the content that its pages are made of."""
