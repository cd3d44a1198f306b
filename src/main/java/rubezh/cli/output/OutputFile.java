package rubezh.cli.output;

import module java.base;

import rubezh.text.Fault;

/**
 * File named on the command line for output. It appears only when it is complete, and replaces
 * another file only with {@code --force}. A device or pipe is written directly.
 *
 * @param path the file
 * @param force whether an existing file may be replaced
 */
public record OutputFile(Path path, boolean force) {
    /** Writer of the content. */
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Returns a file that was {@linkplain #check checked}.
     *
     * @throws Fault as {@link #check} does
     */
    public static OutputFile checked(Path path, boolean force) {
        var file = new OutputFile(path, force);
        file.check();
        return file;
    }

    /**
     * Checks before the work begins that the file may be written.
     *
     * @throws Fault {@code APP-033} if it exists, {@code APP-034} if it is a folder
     */
    public void check() {
        if (Files.isDirectory(path)) {
            throw new Fault(Fault.Exit.USAGE, "APP-034", path);
        }
        if (!force && !isDevice(path) && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new Fault(Fault.Exit.USAGE, "APP-033", path);
        }
    }

    /**
     * Checks like {@link #check}, and that the content can be read again.
     *
     * @throws Fault {@code APP-035} for a device or pipe
     */
    public void checkRegular() {
        check();
        if (isDevice(path)) {
            throw new Fault(Fault.Exit.USAGE, "APP-035", path);
        }
    }

    /**
     * Returns whether a path is a device or a pipe. Standard output is a link below {@code /dev} to
     * whatever it was redirected to.
     */
    static boolean isDevice(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith("/dev")
                || absolute.startsWith("/proc")
                || Files.exists(path) && !Files.isRegularFile(path);
    }

    /**
     * Writes the file.
     *
     * @throws Fault {@code APP-005} if it cannot be written; no part of it remains
     */
    public void write(Content content) {
        check();
        try {
            if (isDevice(path)) {
                write(path, content);
            } else {
                replace(content);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-005", path);
        }
    }

    private void replace(Content content) throws IOException {
        Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        long process = ProcessHandle.current().pid();
        Path part = target.resolveSibling(target.getFileName() + "." + process + ".part");
        try {
            write(part, content);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void write(Path file, Content content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            content.write(out);
        }
    }
}
