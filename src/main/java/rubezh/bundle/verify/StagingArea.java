package rubezh.bundle.verify;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.BundleContent;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleFormat;
import rubezh.progress.Progress;
import rubezh.security.SealedFile;
import rubezh.security.encryption.FileDecryptor;
import rubezh.security.encryption.UndecryptableFileException;
import rubezh.text.Fault;

/**
 * Private folder for copies of bundles, because removable media may disappear and files may change
 * during an import. A large copy is sealed, a small one stays in memory, so that records lie
 * nowhere in plain text (decision 0545); it is deleted with its preview, or by {@link #clear} at
 * the next opening of the register if the process was killed.
 */
public final class StagingArea {
    private static final String ENDING = ".sealed";

    private final Path folder;
    private final long memory;
    private final FileDecryptor decryptor;

    /**
     * @param inMemory bytes up to which a copy stays in memory
     * @param fileDecryptor opens what is encrypted to this installation
     */
    public StagingArea(Path area, long inMemory, FileDecryptor fileDecryptor) {
        this.folder = area;
        this.memory = inMemory;
        this.decryptor = fileDecryptor;
    }

    /** Returns a file itself, or a sealed copy of an encrypted one, which closing deletes. */
    ReadableBundle readable(Path file, UUID name, Progress progress) {
        if (!isEncrypted(file)) {
            return new ReadableBundle(BundleContent.of(file), null);
        }
        SealedFile copy = stage(file, name, progress);
        return new ReadableBundle(copy::open, copy);
    }

    /** Returns whether a file is encrypted; that of a missing one is found when it is read. */
    public static boolean isEncrypted(Path file) {
        BundleError.checkNoFolder(file);
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            return isEncrypted(in);
        } catch (IOException e) {
            throw BundleError.readFault(e, String.valueOf(file.getFileName()));
        }
    }

    private static boolean isEncrypted(FileChannel file) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(FileDecryptor.START_BYTES);
        while (start.hasRemaining() && file.read(start, start.position()) > 0) {}
        return FileDecryptor.isEncrypted(start.array());
    }

    /**
     * Copies a file, without its encryption if it has one, so that only this process can read it.
     *
     * @throws rubezh.text.Fault {@code BND-050} and {@code BND-051} if it cannot be decrypted
     */
    public SealedFile stage(Path file, UUID name, Progress progress) {
        String fileName = String.valueOf(file.getFileName());
        BundleError.checkNoFolder(file);
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            if (in.size() > BundleFormat.MAX_FILE) {
                throw BundleError.FILE_TOO_LARGE.fault(fileName);
            }
            var copy = new SealedFile(folder.resolve(name + ENDING), memory);
            return copy(in, copy, fileName, progress);
        } catch (IOException e) {
            throw BundleError.readFault(e, fileName);
        }
    }

    private SealedFile copy(FileChannel in, SealedFile copy, String fileName, Progress progress) {
        try {
            createFolder();
            var plain = isEncrypted(in) ? decryptor.decrypt(in) : in;
            copy.write(plain, ownerOnly(), () -> BundleError.checkNotCancelled(progress));
            return copy;
        } catch (UndecryptableFileException e) {
            copy.close();
            throw e.isForOthers()
                    ? BundleError.ENCRYPTED_FOR_OTHERS.fault(e, fileName, addressee(in))
                    : BundleError.ENCRYPTED_FILE_DAMAGED.fault(e, fileName);
        } catch (IOException e) {
            copy.close();
            throw BundleError.COPY_FAILED.fault(e, fileName);
        } catch (RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    /** Returns the code of the station that a file says it is for, or that it says none. */
    private static Object addressee(FileChannel file) {
        try {
            return FileDecryptor.addressee(file)
                    .<Object>map(code -> code)
                    .orElseGet(() -> new Fault.MessageKey("bundle.addressee.untold"));
        } catch (IOException e) {
            return new Fault.MessageKey("bundle.addressee.untold");
        }
    }

    /** Creates the folder; on POSIX only its owner may enter it, also if it was open before. */
    private void createFolder() throws IOException {
        Files.createDirectories(folder);
        if (isPosix()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private FileAttribute<?>[] ownerOnly() {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    public static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException _) {
            // Cleared at the next start.
            copy.toFile().deleteOnExit();
        }
    }

    /** Deletes copies left by a killed process; those of earlier versions are readable. */
    public void clear() {
        try (var left = Files.newDirectoryStream(folder, "*{" + ENDING + ",.json}")) {
            left.forEach(StagingArea::delete);
        } catch (IOException _) {
            // No folder yet.
            return;
        }
    }

    /**
     * Bundle that can be read in place, or through the sealed copy of an encrypted one.
     *
     * @param copy the copy, which closing deletes; null for a file itself
     */
    record ReadableBundle(BundleContent content, @Nullable SealedFile copy)
            implements AutoCloseable {
        @Override
        public void close() {
            if (copy != null) {
                copy.close();
            }
        }
    }
}
