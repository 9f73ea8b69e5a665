"""What a text is: marked lines, places, quotations, half-known dates, wording; knows no corpus."""
