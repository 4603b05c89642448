package fi.merkitys.contacts.store;

import fi.merkitys.contacts.mapping.Problem;

/** The contact store cannot be used now; nothing in it was changed. */
public final class StoreUnavailable extends RuntimeException {
    private final transient Problem problem;

    StoreUnavailable(Problem problem, Throwable cause) {
        super(problem.key() + " " + problem.args(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
