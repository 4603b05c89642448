package fi.merkitys.voice.imports;

import fi.merkitys.directory.imports.HeaderWords;
import fi.merkitys.voice.FromCustomer;
import fi.merkitys.voice.Kind;
import fi.merkitys.voice.Obstacle;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What spreadsheets call what is raised; what they call praise goes the way of recognition. */
enum Sort {
    IDEA(Kind.IDEA, null, null, "idea, suggestion, proposal, ehdotus, aloite, idėja, pasiūlymas"),
    OBSERVATION(Kind.OBSERVATION, null, null, "observation, havainto, huomio, pastebėjimas, pastaba"),
    TOOL(Kind.OBSTACLE, Obstacle.TOOL, null, "obstacle, tool, este, työkalu, kliūtis, įrankis"),
    PROCESS(Kind.OBSTACLE, Obstacle.PROCESS, null, "process, prosessi, toimintatapa, procesas, darbo tvarka"),
    INSTRUCTION(Kind.OBSTACLE, Obstacle.INSTRUCTION, null, "instruction, guide, ohje, instrukcija"),
    PROBLEM(Kind.PROBLEM, null, null, "problem, problem case, ongelma, ongelmatapaus, problema, probleminis atvejis"),
    COMPLAINT(
            Kind.CUSTOMER,
            null,
            FromCustomer.COMPLAINT,
            "complaint, customer, valitus, reklamaatio, asiakas, skundas, klientas"),
    WISH(Kind.CUSTOMER, null, FromCustomer.WISH, "wish, toive, pageidavimas, noras"),
    PRAISE(Kind.CUSTOMER, null, null, "praise, kiitos, kehu, asiakaskiitos, padėka, pagyrimas");

    private static final Map<String, Sort> BY_WORD = HeaderWords.index(values(), sort -> sort.words);

    private final Kind kind;
    private final @Nullable Obstacle obstacle;
    private final @Nullable FromCustomer customer;
    private final String words;

    Sort(Kind kind, @Nullable Obstacle obstacle, @Nullable FromCustomer customer, String words) {
        this.kind = kind;
        this.obstacle = obstacle;
        this.customer = customer;
        this.words = words;
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    Obstacle obstacle() {
        return obstacle;
    }

    @Nullable
    FromCustomer customer() {
        return customer;
    }

    static Optional<Sort> read(String cell) {
        return cell.isEmpty() ? Optional.of(OBSERVATION) : Optional.ofNullable(BY_WORD.get(HeaderWords.plain(cell)));
    }
}
