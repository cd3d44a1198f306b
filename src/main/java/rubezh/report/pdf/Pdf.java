package rubezh.report.pdf;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;
import rubezh.text.Fault;

/**
 * A generated report. The same input gives the same bytes, so that a report can be identified by
 * its hash.
 *
 * @see PdfPreview
 */
public final class Pdf {
    private final byte[] bytes;
    private final List<Integer> parts;

    /**
     * @param pages number of pages of each part: one part for each language
     */
    public Pdf(byte[] bytes, Integer... pages) {
        this.bytes = bytes.clone();
        this.parts = List.of(pages);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int pages() {
        return parts.stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the numbers of pages of the parts, one for each language. */
    public List<Integer> parts() {
        return parts;
    }

    /** Returns the SHA-256 of the bytes, 64 hexadecimal digits. */
    public String sha256() {
        return Sha256.digest(bytes).hex();
    }

    /**
     * Writes the bytes to a temporary file beside the target, then moves it over the target.
     *
     * @throws Fault {@code REP-001} if the file cannot be written; an existing file stays unchanged
     *     and no temporary file remains
     */
    public void save(Path file) {
        Path target = file.toAbsolutePath();
        Path temporary = target.resolveSibling(target.getFileName() + ".part");
        try {
            writeThenMove(temporary, target);
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "REP-001", target);
        }
    }

    private void writeThenMove(Path temporary, Path target) throws IOException {
        try {
            Files.write(temporary, bytes);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
