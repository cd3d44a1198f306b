package rubezh.store;

import java.nio.file.Path;
import rubezh.security.Officer;

/**
 * A folder that holds, or will hold, one station's register.
 *
 * <pre>{@code
 * try (var locked = new StationFile(folder, surroundings).open();
 *         var station = locked.unlock("asanov", password, done -> {})) {
 *     station.catalogue().page(Query.ALL, 0, 50);
 * }
 * }</pre>
 */
public final class StationFile {
    private final Path folder;
    private final Surroundings surroundings;

    public StationFile(Path folder, Surroundings surroundings) {
        this.folder = folder;
        this.surroundings = surroundings;
    }

    /** Says whether a register is there. */
    public boolean exists() {
        return java.nio.file.Files.exists(folder.resolve("station.db"));
    }

    /**
     * Makes a new register and signs its first officer in.
     *
     * @throws rubezh.text.Fault {@code STO-…} if there is one already, the disk refuses, or {@code
     *     SEC-…} the password is too weak
     */
    public OpenStation create(StationFacts facts, Officer officer, String password) {
        throw new UnsupportedOperationException(
                "comes with the store: " + surroundings + facts + officer + password.length());
    }

    /**
     * Opens the file without any key, checks it and keeps other processes out until closed.
     *
     * @throws rubezh.text.Fault {@code STO-…} with exit {@code IN_USE}, {@code NEWER_FORMAT},
     *     {@code UNVERIFIED} for a damaged file, {@code DISK}
     */
    public LockedStation open() {
        throw new UnsupportedOperationException("comes with the store");
    }
}
