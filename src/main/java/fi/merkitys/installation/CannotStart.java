package fi.merkitys.installation;

/** Something about this machine keeps the application from starting; says what, and what to do. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String whatToDo;

    public CannotStart(String whatHappened, String whatToDo) {
        super(whatHappened);
        this.whatToDo = whatToDo;
    }

    public CannotStart(String whatHappened, String whatToDo, Throwable cause) {
        super(whatHappened, cause);
        this.whatToDo = whatToDo;
    }

    public String whatToDo() {
        return whatToDo;
    }
}
