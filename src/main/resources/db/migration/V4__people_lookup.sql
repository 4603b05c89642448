-- The lists of teams and the filters of the directory.
create index team_site on people.team (site_id);
create index team_client on people.team (client_id);
