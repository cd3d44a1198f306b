package rubezh.ui.seizure.editor;

/** Request to focus a field; a new object each time, so that repeated requests notify listeners. */
public final class FocusRequest {
    private final String pointer;

    FocusRequest(String pointer) {
        this.pointer = pointer;
    }

    public String pointer() {
        return pointer;
    }
}
