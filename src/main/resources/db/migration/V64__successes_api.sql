-- What is told to all anyway, for other systems that read it: nothing that is for few, hidden or removed.
create function successes.told_to_all(
  since timestamptz, until timestamptz, after_at timestamptz, after_id bigint, most integer
) returns table (
  id bigint, kind text, teller_id bigint, teller text, receiver_ids bigint[], receivers text[], words text, effect text,
  value text, emoji text, told_at timestamptz
) language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s.kind, s.teller_id, t.name,
    (select array_agg(r.person_id order by r.person_id) from successes.receiver r where r.success_id = s.id),
    (select array_agg(p.name order by r.person_id)
     from successes.receiver r join people.person p on p.id = r.person_id
     where r.success_id = s.id),
    s.words, s.effect, v.name_en, s.emoji, s.told_at
  from successes.success s
  join people.person t on t.id = s.teller_id
  left join successes.value v on v.id = s.value_id
  where s.audience = 'all'
    and s.hidden_at is null
    and s.removed_at is null
    and s.told_at >= since
    and s.told_at < until
    and (after_id is null or (s.told_at, s.id) > (after_at, after_id))
  order by s.told_at, s.id
  limit most
$$;
