package rubezh.security.encryption;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An encrypted file that does not open: it is for others, or it is damaged. */
public final class UndecryptableFileException extends IOException {
    private static final long serialVersionUID = 1;

    private final boolean forOthers;

    private UndecryptableFileException(boolean forOthers, @Nullable Throwable cause) {
        super(forOthers ? "encrypted to other keys" : "damaged", cause);
        this.forOthers = forOthers;
    }

    static UndecryptableFileException ofOthers(@Nullable Throwable cause) {
        return new UndecryptableFileException(true, cause);
    }

    static UndecryptableFileException damaged(Throwable cause) {
        return new UndecryptableFileException(false, cause);
    }

    /** Returns whether none of the keys opens it; otherwise it is damaged. */
    public boolean isForOthers() {
        return forOthers;
    }
}
