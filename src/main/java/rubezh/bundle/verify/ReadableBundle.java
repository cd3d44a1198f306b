package rubezh.bundle.verify;

import java.nio.file.Path;

/**
 * Bundle that can be read in place, or a private copy of an encrypted one.
 *
 * @param staged whether it is a copy, which closing deletes
 */
record ReadableBundle(Path path, boolean staged) implements AutoCloseable {
    @Override
    public void close() {
        if (staged) {
            StagingArea.delete(path);
        }
    }
}
