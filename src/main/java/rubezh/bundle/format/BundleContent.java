package rubezh.bundle.format;

import module java.base;

/** Plain content of a bundle that can be read several times: a file, or a sealed copy of one. */
@FunctionalInterface
public interface BundleContent {
    /** Opens the content at its start, to read in order or at any position. */
    SeekableByteChannel open() throws IOException;

    /** Returns the content of a file that is not encrypted. */
    static BundleContent of(Path file) {
        return () -> FileChannel.open(file, StandardOpenOption.READ);
    }
}
