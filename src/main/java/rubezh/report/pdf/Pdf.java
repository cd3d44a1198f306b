package rubezh.report.pdf;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import rubezh.text.Fault;

/** A finished paper. The same input gives the same bytes, so that it can be stored by its hash. */
public final class Pdf {
    private final byte[] bytes;
    private final int pages;

    public Pdf(byte[] bytes, int pages) {
        this.bytes = bytes.clone();
        this.pages = pages;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int pages() {
        return pages;
    }

    /** Returns the SHA-256 of the bytes, 64 hexadecimal digits. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Writes the bytes beside the file, then moves them over it.
     *
     * @throws Fault {@code REP-001} if the file cannot be written; an older one stays as it was
     */
    public void save(Path file) {
        Path target = file.toAbsolutePath();
        Path beside = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.write(beside, bytes);
            try {
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "REP-001", target);
        }
    }
}
