-- It is asked at every request of anybody: in one statement, whose plan the session keeps.
create or replace function successes.open_revision(which text, today date) returns bigint language plpgsql stable
security definer set search_path = pg_catalog, pg_temp as $$
declare
  known bigint;
begin
  select case
      when p.gone_at is null and o.open and not h.erased and (h.left_on is null or h.left_on >= today) then p.revision
      else -p.revision
    end
  into known
  from successes.public_story p
  left join successes.story s on s.id = p.story_id
  left join people.person h on h.id = s.hero_id
  left join successes.outside o on true
  where p.slug = which;
  return known;
end $$;
