package fi.merkitys.demo;

import fi.merkitys.concerns.Code;
import fi.merkitys.concerns.Concern;
import fi.merkitys.concerns.ConcernId;
import fi.merkitys.concerns.Concerns;
import fi.merkitys.concerns.Kind;
import fi.merkitys.concerns.Messages;
import fi.merkitys.concerns.RaiseConcern;
import fi.merkitys.concerns.RaiseForm;
import fi.merkitys.concerns.handlers.Appoint;
import fi.merkitys.concerns.handlers.Handlers;
import fi.merkitys.concerns.handling.HandleConcern;
import fi.merkitys.installation.OnBehalf;
import fi.merkitys.people.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** HR and a coach whom people trust read concerns; one with a name is being looked into, one without has just come in. */
@Service
class BringDemoConcerns {
    private final RaiseConcern raise;
    private final HandleConcern handle;
    private final Concerns concerns;
    private final Messages messages;
    private final Handlers handlers;
    private final Appoint appoint;
    private final OnBehalf onBehalf;
    private final DemoDirectory directory;
    private final Clock clock;

    BringDemoConcerns(
            RaiseConcern raise,
            HandleConcern handle,
            Concerns concerns,
            Messages messages,
            Handlers handlers,
            Appoint appoint,
            OnBehalf onBehalf,
            DemoDirectory directory,
            Clock clock) {
        this.raise = raise;
        this.handle = handle;
        this.concerns = concerns;
        this.messages = messages;
        this.handlers = handlers;
        this.appoint = appoint;
        this.onBehalf = onBehalf;
        this.directory = directory;
        this.clock = clock;
    }

    void of(DemoOrganisation demo) {
        if (!handlers.all().isEmpty()) {
            return;
        }
        var ids = directory.people();
        var readers = demo.people().stream()
                .filter(person -> person.is(DemoRole.HR) || person.is(DemoRole.COACH))
                .filter(person -> person.leftOn() == null)
                .sorted(Comparator.comparing(person -> !person.is(DemoRole.HR)))
                .limit(2)
                .map(person -> DemoDirectory.id(ids, person.employeeId()))
                .toList();
        var hr = readers.getFirst();
        readers.forEach(reader -> onBehalf.of(hr.value(), () -> {
            appoint.name(reader, null, hr);
            return reader;
        }));
        var agent = demo.people().stream()
                .filter(person -> person.roles().equals(Set.of(DemoRole.AGENT))
                        && person.leftOn() == null
                        && person.language().equals("lt"))
                .findFirst()
                .orElseThrow();
        withName(
                DemoDirectory.id(ids, agent.employeeId()),
                DemoDirectory.id(ids, String.valueOf(agent.supervisor())),
                readers);
        withoutName(readers);
    }

    private void withName(PersonId raiser, PersonId about, List<PersonId> readers) {
        var on = LocalDate.now(clock).minusDays(6);
        var words = "Vakarines ir savaitgalio pamainas jau trečią mėnesį dirba tie patys keturi žmonės. Kai paklausiau"
                + " kodėl, man pasakė, kad kitiems taip patogiau. Pamainų lentelę galiu parodyti.";
        var form = form("with a name", Kind.UNEVEN_WORK, words, List.of(about.toString()));
        var raised = onBehalf.of(raiser.value(), () -> raise.send(form, raiser, List.of(), on));
        if (!(raised instanceof RaiseConcern.Raised there)) {
            throw new IllegalStateException("the demo's concern does not fit: " + raised);
        }
        handled(there.id(), readers, (concern, reader) -> {
            handle.acknowledge(concern, reader, on.plusDays(1));
            handle.investigate(concern, reader, on.plusDays(1));
            return handle.write(
                    concern,
                    reader,
                    "Ačiū, kad pasakėte. Peržiūrėsiu trijų mėnesių pamainas. Ar kas nors prašė keistis ir negavo?",
                    on.plusDays(1));
        });
        onBehalf.of(
                raiser.value(),
                () -> messages.byRaiser(
                        there.id(), raiser, "Taip, aš pats du kartus ir dar viena kolegė.", on.plusDays(2)));
        handled(
                there.id(),
                readers,
                (concern, reader) -> handle.write(
                        concern,
                        reader,
                        "Skaičiai tai patvirtina. Kitą savaitę kalbėsiu su tais, kas sudaro grafiką; jūsų vardo"
                                + " neminėsiu.",
                        on.plusDays(4)));
    }

    private void withoutName(List<PersonId> readers) {
        var on = LocalDate.now(clock).minusDays(3);
        var words =
                "Tauolla yhdelle meistä naureskellaan joka päivä aksentin takia, ja esihenkilö nauraa mukana. Hän syö"
                        + " nykyään eväänsä autossa. En halua nimeäni tähän, koska vuorot tekee sama ihminen.";
        var raised = raise.send(form("without a name", Kind.HARASSMENT, words, List.of()), null, List.of(), on);
        if (!(raised instanceof RaiseConcern.Raised there)) {
            throw new IllegalStateException("the demo's concern does not fit: " + raised);
        }
        var code = there.code();
        if (code != null) {
            talk(there.id(), code, readers, on);
        }
    }

    private void talk(ConcernId id, Code code, List<PersonId> readers, LocalDate on) {
        handled(id, readers, (concern, reader) -> {
            handle.acknowledge(concern, reader, on.plusDays(1));
            return handle.write(
                    concern,
                    reader,
                    "Kiitos, että kerroit. Millä toimipaikalla ja suunnilleen mihin aikaan tätä tapahtuu? Nimiä en"
                            + " tarvitse.",
                    on.plusDays(1));
        });
        messages.byCode(id, code, "Tampereella, iltapäivän kahvitauolla.", on.plusDays(2));
    }

    /** By the first of the readers to whom it was given. */
    private void handled(ConcernId id, List<PersonId> readers, Step step) {
        for (var reader : readers) {
            var outcome = onBehalf.of(
                    reader.value(), () -> concerns.handledBy(reader, id).map(concern -> step.by(concern, reader)));
            if (outcome.isPresent()) {
                return;
            }
        }
    }

    @FunctionalInterface
    private interface Step {
        HandleConcern.Outcome by(Concern concern, PersonId reader);
    }

    private static RaiseForm form(String which, Kind kind, String words, List<String> to) {
        return new RaiseForm(
                UUID.nameUUIDFromBytes(which.getBytes(StandardCharsets.UTF_8)),
                kind.key(),
                words,
                to,
                "",
                "fi",
                "",
                null);
    }
}
