package fi.merkitys.audit;

import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/** The command that tells whether the audit trail is still as it was written. */
@Component
public class VerifyTrail implements ExitCodeGenerator {
    /** The argument that asks for it. */
    public static final String COMMAND = "verify-audit";

    private final Chain chain;
    private volatile boolean whole = true;

    VerifyTrail(Chain chain) {
        this.chain = chain;
    }

    /** @return what was found, in a sentence; afterwards the exit code is 0 only where the chain holds */
    public String tell() {
        var finding = chain.verify();
        whole = finding instanceof Chain.Finding.Whole;
        return switch (finding) {
            case Chain.Finding.Whole(long entries, String last) ->
                "The audit trail holds: %d entries, the last seal is %s.".formatted(entries, last);
            case Chain.Finding.Broken(long number) ->
                "The audit trail was tampered with: seal %d is missing or does not fit its entry.".formatted(number);
            case Chain.Finding.Unsealed(long entry) ->
                "The audit trail was tampered with: entry %d has lost its seal.".formatted(entry);
        };
    }

    @Override
    public int getExitCode() {
        return whole ? 0 : 1;
    }
}
