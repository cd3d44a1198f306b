package rubezh.ui.seizure;

/** Asks the view to go to a field; a new object each time, so that asking twice works. */
final class Jump {
    private final String pointer;

    Jump(String pointer) {
        this.pointer = pointer;
    }

    String pointer() {
        return pointer;
    }
}
