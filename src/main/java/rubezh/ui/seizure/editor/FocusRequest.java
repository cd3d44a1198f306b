package rubezh.ui.seizure.editor;

/** Asks the view to go to a field; a new object each time, so that asking twice works. */
public final class FocusRequest {
    private final String pointer;

    FocusRequest(String pointer) {
        this.pointer = pointer;
    }

    public String pointer() {
        return pointer;
    }
}
