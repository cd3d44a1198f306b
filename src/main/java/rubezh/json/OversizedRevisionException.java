package rubezh.json;

/** Revision whose line would be longer than {@link RevisionLine#MAX_BYTES}. */
public final class OversizedRevisionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OversizedRevisionException(int bytes) {
        super(bytes + " bytes");
    }
}
