package rubezh.bundle.verify;

import module java.base;

import rubezh.bundle.format.BundleError;
import rubezh.bundle.format.BundleFormat;
import rubezh.progress.Progress;
import rubezh.security.encryption.FileDecryptor;
import rubezh.security.encryption.UndecryptableFileException;

/**
 * Private folder for copies of bundles, because removable media may disappear and files may change
 * during an import. A copy has readable records, so only its owner may read it, and it is deleted
 * with its preview, or by {@link #clear} at the next opening of the register if the process was
 * killed.
 */
public final class StagingArea {
    private static final int CHUNK = 1 << 20;

    private final Path folder;
    private final FileDecryptor decryptor;

    /**
     * @param fileDecryptor opens what is encrypted to this installation
     */
    public StagingArea(Path area, FileDecryptor fileDecryptor) {
        this.folder = area;
        this.decryptor = fileDecryptor;
    }

    /** Returns a file itself, or a private copy without encryption, which closing deletes. */
    ReadableBundle readable(Path file, UUID name, Progress progress) {
        return isEncrypted(file)
                ? new ReadableBundle(stage(file, name, progress), true)
                : new ReadableBundle(file, false);
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
     * Copies a file, without its encryption if it has one, and flushes the copy to the medium.
     *
     * @throws rubezh.text.Fault {@code BND-050} and {@code BND-051} if it cannot be decrypted
     */
    public Path stage(Path file, UUID name, Progress progress) {
        String fileName = String.valueOf(file.getFileName());
        BundleError.checkNoFolder(file);
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            if (in.size() > BundleFormat.MAX_FILE) {
                throw BundleError.FILE_TOO_LARGE.fault(fileName);
            }
            return copy(in, folder.resolve(name + ".json"), fileName, progress);
        } catch (IOException e) {
            throw BundleError.readFault(e, fileName);
        }
    }

    private Path copy(FileChannel in, Path copy, String fileName, Progress progress) {
        try {
            createFolder();
            copyContent(in, copy, progress);
            return copy;
        } catch (UndecryptableFileException e) {
            delete(copy);
            throw (e.isForOthers()
                            ? BundleError.ENCRYPTED_FOR_OTHERS
                            : BundleError.ENCRYPTED_FILE_DAMAGED)
                    .fault(e, fileName);
        } catch (IOException e) {
            delete(copy);
            throw BundleError.COPY_FAILED.fault(e, fileName);
        } catch (RuntimeException e) {
            delete(copy);
            throw e;
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

    private void copyContent(FileChannel in, Path copy, Progress progress) throws IOException {
        try (FileChannel out =
                FileChannel.open(
                        copy,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        ownerOnly())) {
            if (isEncrypted(in)) {
                decrypt(in, out, progress);
            } else {
                transfer(in, out, progress);
            }
            out.force(true);
        }
    }

    private static void transfer(FileChannel in, FileChannel out, Progress progress)
            throws IOException {
        long size = in.size();
        long done = 0;
        long sent = 1;
        while (done < size && sent > 0) {
            BundleError.checkNotCancelled(progress);
            sent = in.transferTo(done, Math.min(CHUNK, size - done), out);
            done += sent;
        }
    }

    private void decrypt(FileChannel in, FileChannel out, Progress progress) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
        try (ReadableByteChannel plain = decryptor.decrypt(in)) {
            while (plain.read(buffer) >= 0) {
                BundleError.checkNotCancelled(progress);
                buffer.flip();
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                buffer.clear();
            }
        }
    }

    public static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException _) {
            // Cleared at the next start.
            copy.toFile().deleteOnExit();
        }
    }

    /** Deletes copies left by a killed process. */
    public void clear() {
        try (var left = Files.newDirectoryStream(folder, "*.json")) {
            left.forEach(StagingArea::delete);
        } catch (IOException _) {
            // No folder yet.
            return;
        }
    }

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
}
