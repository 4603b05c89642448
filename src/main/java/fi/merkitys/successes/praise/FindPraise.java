package fi.merkitys.successes.praise;

import fi.merkitys.contacts.ContactSource;
import fi.merkitys.contacts.CustomerComments;
import fi.merkitys.installation.NodeJob;
import fi.merkitys.installation.WholeOrganisation;
import fi.merkitys.people.FindPeople;
import fi.merkitys.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Service;

/**
 * Looks through the comments of contacts after they came in, and proposes what is praise. The words are covered here, on
 * their way out of the contact store: nobody has read them before.
 */
@Service
public class FindPraise {
    private static final Logger log = LoggerFactory.getLogger(FindPraise.class);
    /** Older praise is no news. */
    private static final int DAYS = 30;

    /** So many wait of one person at most: what nobody gets through is not read. */
    private static final int AT_ONCE = 3;

    private final CustomerComments comments;
    private final Phrases phrases;
    private final Praises praises;
    private final ScanState state;
    private final FindPeople people;
    private final WholeOrganisation whole;
    private final Clock clock;

    FindPraise(
            CustomerComments comments,
            Phrases phrases,
            Praises praises,
            ScanState state,
            FindPeople people,
            WholeOrganisation whole,
            Clock clock) {
        this.comments = comments;
        this.phrases = phrases;
        this.praises = praises;
        this.state = state;
        this.people = people;
        this.whole = whole;
        this.clock = clock;
    }

    public void now() {
        lookThrough(() -> false);
    }

    private void lookThrough(BooleanSupplier isEnding) {
        var revision = comments.revision();
        for (var source : comments.sources()) {
            if (!isEnding.getAsBoolean() && state.isDue(source.id(), revision)) {
                var found = whole.write(() -> {
                    state.done(source.id(), revision);
                    return propose(source);
                });
                log.info("{} comments of {} are proposed as praise", found, source.name());
            }
        }
    }

    private int propose(ContactSource source) {
        var rule = new PraiseRule(phrases.all());
        var found = new LinkedHashMap<CustomerComments.Comment, PraiseRule.Finding>();
        for (var comment : comments.since(source, LocalDate.now(clock).minusDays(DAYS))) {
            var finding = rule.of(comment.words(), Score.of(comment.csat(), comment.nps()));
            if (finding.praise()) {
                found.put(comment, finding);
            }
        }
        var names = people.names(found.keySet().stream()
                .map(CustomerComments.Comment::agent)
                .distinct()
                .toList());
        var proposals = found.entrySet().stream()
                .filter(entry -> names.containsKey(entry.getKey().agent()))
                .map(entry -> proposal(entry.getKey(), entry.getValue(), names))
                .toList();
        return praises.add(best(proposals));
    }

    private static NewPraise proposal(
            CustomerComments.Comment comment, PraiseRule.Finding finding, Map<PersonId, String> names) {
        var agent = comment.agent();
        return new NewPraise(
                agent,
                new Masking(List.of(names.getOrDefault(agent, ""))).of(comment.words()),
                Origin.CONTACT,
                "",
                comment.day(),
                finding.because(),
                null,
                "contact " + comment.source().value() + " " + comment.contact());
    }

    /** Of each person those that say most, as many as there is room for; the others have their turn later. */
    private List<NewPraise> best(List<NewPraise> proposals) {
        var known = praises.known(proposals);
        var waiting = new HashMap<>(praises.waiting());
        var best = new ArrayList<NewPraise>();
        proposals.stream()
                .filter(proposal -> !known.contains(proposal.source()))
                .sorted(Comparator.comparingInt((NewPraise one) -> one.because().size())
                        .thenComparingInt(one -> Math.min(one.words().length(), 200))
                        .reversed()
                        .thenComparing(NewPraise::source))
                .forEach(proposal -> {
                    if (waiting.merge(proposal.agent(), 1, Integer::sum) <= AT_ONCE) {
                        best.add(proposal);
                    }
                });
        return best;
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {
        /** Every node does, with the contacts that it keeps; what one has proposed no other proposes again. */
        @Bean
        NodeJob praiseInComments(FindPraise find) {
            return new NodeJob("successes-praise", Duration.ofSeconds(30), isEnding -> {
                try {
                    find.lookThrough(isEnding);
                } catch (DataAccessResourceFailureException e) {
                    log.warn("comments are looked through later: {}", String.valueOf(e.getMostSpecificCause()));
                }
            });
        }
    }
}
