-- One is oneself and stands in for one or two: without that the planner thinks of a thousand, and reads all that is open.
alter function voice.acts_as() rows 2;
