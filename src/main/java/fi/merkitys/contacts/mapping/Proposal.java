package fi.merkitys.contacts.mapping;

import java.util.List;
import java.util.Map;

/**
 * How a file could be read, for somebody to look over.
 *
 * @param mapping complete only if {@link Mapping#problems} finds none
 * @param confidence in each field, from 0 to 1
 * @param remarks what could not be read, is ambiguous or looks odd
 */
public record Proposal(Mapping mapping, Map<Field, Double> confidence, List<Problem> remarks) {
    public Proposal {
        confidence = Map.copyOf(confidence);
        remarks = List.copyOf(remarks);
    }
}
