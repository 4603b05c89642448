package fi.merkitys.bench;

import fi.merkitys.installation.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.springframework.context.ApplicationContext;

/**
 * What lies behind an organisation that has used everything for a year: talks each month with what was agreed there,
 * feedback, thanks with signs and answers, praise of customers and notices. Some of it is new today.
 */
final class PastYear {
    /** A year each month, and one talk that is near. */
    private static final List<String> TALKS = List.of("""
        insert into onetoones.series (
          host_id, employee_id, template, rhythm, minutes, preparation_minutes, follow_up_minutes, from_day, until_day, made_at
        )
        select p.supervisor_id, p.id, 'monthly', 'monthly', 45, 15, 15, current_date - 365, current_date + 30 + (p.id % 300)::integer,
          now() - interval '365 days'
        from people.person p
        where p.supervisor_id is not null
        """, """
        insert into onetoones.meeting (
          series_id, host_id, employee_id, template, starts_at, minutes, preparation_minutes, follow_up_minutes, due_at, state,
          held_at, changed_at
        )
        select s.id, s.host_id, s.employee_id, 'monthly', m.at, 45, 15, 15, m.at,
          case when m.at < now() - interval '2 days' then 'held' else 'planned' end,
          case when m.at < now() - interval '2 days' then m.at end, m.at - interval '30 days'
        from onetoones.series s
        cross join generate_series(-12, 2) as n
        cross join lateral (
          select date_trunc('day', now()) + interval '9 hours' + 30 * n * interval '1 day' + s.employee_id % 28 * interval '1 day'
        ) as m(at)
        """, """
        insert into onetoones.talk (meeting_id, host_id, employee_id, version_id, summary, next_confirmed, ended_by, ended_at)
        select m.id, m.host_id, m.employee_id, v.id, 'What we agreed.', true, m.host_id, m.held_at
        from onetoones.meeting m
        cross join (select max(id) as id from onetoones.template_version where template = 'monthly') v
        where m.state = 'held'
          and (m.id % 40 > 0 or m.held_at < now() - interval '60 days')
        """, """
        insert into onetoones.point (host_id, employee_id, meeting_id, author_id, words, added_at)
        select m.host_id, m.employee_id, m.id, m.employee_id, 'The new tool.', now()
        from onetoones.meeting m
        where m.state = 'planned'
          and m.starts_at < now() + interval '20 days'
        """, """
        insert into actions.action (
          what, owner_id, due_on, origin_kind, origin_id, seen_by, agreed_by, agreed_at, done_at, done_by
        )
        select 'Try it once a day.', m.employee_id, m.held_at::date + 30, 'meeting', m.id,
          array[least(m.host_id, m.employee_id), greatest(m.host_id, m.employee_id)], m.host_id, m.held_at, d.at,
          case when d.at is not null then m.employee_id end
        from onetoones.meeting m
        cross join lateral (
          select case when m.held_at < now() - interval '40 days' then m.held_at + interval '20 days' end
        ) as d(at)
        where m.state = 'held'
        """);

    /** Two a month, half of them from colleagues; what came this week is not yet read. */
    private static final List<String> FEEDBACK = List.of("""
        insert into feedback.given (giver_id, receiver_id, kind, behaviour, given_at, read_at, follow_up_on, followed_up_at)
        select case when n % 2 = 0 then p.supervisor_id else 1 + (p.id + 1) % (select max(id) from people.person) end, p.id,
          case when n % 5 = 0 then 'corrective' else 'appreciative' end, 'You asked what the customer really needed.', g.at,
          case when g.at < now() - interval '7 days' then g.at + interval '1 day' end,
          case when n % 5 = 0 then g.at::date + 14 end,
          case when n % 5 = 0 and g.at < now() - interval '10 days' then g.at + interval '12 days' end
        from people.person p
        cross join generate_series(0, 23) as n
        cross join lateral (select now() - (15 * n + p.id % 15) * interval '1 day') as g(at)
        where p.supervisor_id is not null
        """, """
        insert into feedback.request (asker_id, asked_id, question, asked_at, answered_at)
        select p.id, p.supervisor_id, 'How was my call today?', a.at, case when p.id % 20 > 0 then a.at end
        from people.person p
        cross join lateral (select now() - p.id % 300 * interval '1 day') as a(at)
        where p.supervisor_id is not null
        """);

    /** Fifteen thanks each, a third from supervisors; own successes and customers' words among them. */
    private static final List<String> THANKS = List.of("""
        insert into successes.success (kind, teller_id, words, audience, told_at)
        select case when n % 12 = 0 then 'customer' when n % 7 = 0 then 'own' else 'kudos' end,
          case when n % 12 > 0 and n % 7 = 0 then p.id when n % 3 = 0 then p.supervisor_id else p.id end,
          'You stayed until it was settled.',
          case when n % 8 = 0 then 'team' when n % 13 = 0 then 'receiver' else 'all' end,
          now() - (24 * n + p.id % 24) * interval '1 day'
        from people.person p
        cross join generate_series(0, 14) as n
        where p.roles = '{agent}'
        """, """
        insert into successes.receiver (success_id, person_id, told_at, seen_at)
        select s.id, r.id, s.told_at, case when s.told_at < now() - interval '3 days' then s.told_at end
        from successes.success s
        cross join (select array_agg(id order by id) as ids from people.person where roles = '{agent}') a
        cross join lateral (
          select case when s.kind = 'own' then s.teller_id else a.ids[1 + s.id * 7919 % cardinality(a.ids)] end
        ) as r(id)
        """, """
        insert into successes.place (success_id, team_id, site_id, told_at)
        select r.success_id, t.id, t.site_id, r.told_at
        from successes.receiver r
        join people.person p on p.id = r.person_id
        join people.team t on t.id = p.team_id
        """, """
        insert into successes.reaction (success_id, person_id, kind, at)
        select s.id, s.teller_id, 'heart', s.told_at from successes.success s where s.id % 2 = 0
        """, """
        insert into successes.reply (success_id, author_id, words, at)
        select s.id, s.teller_id, 'Well said.', s.told_at from successes.success s where s.id % 4 = 0
        """, """
        insert into successes.gesture (leader_id, person_id, means, done_at)
        select p.supervisor_id, p.id, 'card', now() - p.id % 200 * interval '1 day'
        from people.person p
        where p.roles = '{agent}'
          and p.id % 3 = 0
        """, """
        insert into successes.praise (agent_id, words, origin, said_on, brought_at, decided_by, decided_at, outcome)
        select p.id, 'She was friendly and quick.', 'contact', d.at::date, d.at,
          case when n > 0 then p.supervisor_id end, case when n > 0 then d.at end, case when n > 0 then 'declined' end
        from people.person p
        cross join generate_series(0, 4) as n
        cross join lateral (select now() - 60 * n * interval '1 day') as d(at)
        where p.roles = '{agent}'
          and (n > 0 or p.id % 10 = 0)
        """);

    private static final List<String> BESIDES = List.of("""
        insert into notifications.notice (person_id, topic, key, args, path, told_at, read_at, sorted)
        select p.id, 'successes', 'successes.notice.thanked', '[]', '/successes', t.at,
          case when n > 0 then t.at end, true
        from people.person p
        cross join generate_series(0, 49) as n
        cross join lateral (select now() - 7 * n * interval '1 day') as t(at)
        """, """
        insert into people.absence (person_id, from_day, until_day)
        select p.id, a.from_day, a.from_day + 6
        from people.person p
        cross join generate_series(0, 4) as n
        cross join lateral (select current_date - 70 * n - (p.id % 50)::integer) as a(from_day)
        """);

    private PastYear() {}

    static void in(ApplicationContext organisation) throws SQLException {
        try (var owner = TestDatabase.ownerOf(organisation);
                var statement = owner.createStatement()) {
            for (var kind : List.of(TALKS, FEEDBACK, THANKS, BESIDES)) {
                for (var sql : kind) {
                    statement.execute(sql);
                }
            }
            statement.execute("vacuum analyze");
        }
    }
}
