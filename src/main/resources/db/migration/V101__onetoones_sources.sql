-- Points are known by what they are about, no longer by the words in which it was suggested: those change.
update onetoones.point
set source = regexp_replace(source, '^onetoones\.suggestion\.goal(?:Doing)? /goals/(\d+) .*$', 'goal:\1')
where source like 'onetoones.suggestion.goal%';

update onetoones.point
set source = regexp_replace(source, '^onetoones\.suggestion\.action /actions#action-(\d+) .*$', 'action:\1')
where source like 'onetoones.suggestion.action %';

update onetoones.point
set source = regexp_replace(source, '^(feedback|voice|support)\.suggestion \S*/(\d+) .*$', '\1:\2')
where source ~ '^(feedback|voice|support)\.suggestion ';

update onetoones.point
set source = regexp_replace(source, '^successes\.suggestion \S*/(\d+) .*$', 'success:\1')
where source like 'successes.suggestion %';
