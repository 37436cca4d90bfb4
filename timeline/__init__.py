"""An ordered timeline of the events that news feeds report, each row with its sentence and the reason of its date."""

__version__ = "0.1.0"
