package rubezh.cli.input;

import module java.base;

import rubezh.journal.Blobs;
import rubezh.text.Fault;

/** Files named on the command line for input: read whole, but never more than a limit. */
public final class InputFiles {
    /** Greatest size of a JSON file; its records need about ten times as much memory. */
    private static final int JSON_LIMIT = 16 << 20;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final int PASSWORD_LIMIT = 4 << 10;

    private InputFiles() {}

    /**
     * Reads a JSON file, or standard input for {@code -}, without the byte order mark that some
     * editors write.
     *
     * @throws Fault {@code APP-030} if it is larger than 16 MB
     */
    public static byte[] readJson(String file) {
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(JSON_LIMIT + 1);
            if (bytes.length > JSON_LIMIT) {
                throw new Fault(Fault.Exit.FINDINGS, "APP-030", file, JSON_LIMIT >> 20);
            }
            return withoutMark(bytes);
        } catch (IOException | InvalidPathException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-003", file);
        }
    }

    private static byte[] withoutMark(byte[] bytes) {
        boolean marked = Arrays.mismatch(bytes, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length;
        return marked ? Arrays.copyOfRange(bytes, BYTE_ORDER_MARK.length, bytes.length) : bytes;
    }

    /**
     * Reads a table in UTF-8 without its byte order mark.
     *
     * @throws Fault {@code APP-030} if it is larger than 16 MB
     */
    public static String readTable(String file) {
        return new String(readJson(file), StandardCharsets.UTF_8);
    }

    /** Reads a file, or standard input for {@code -}, line by line; blank lines are left out. */
    public static void readLines(String file, Consumer<String> onLine) {
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(onLine);
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-003", file);
        }
    }

    /** Reads a file as far as an issued report can reach; a larger one is none. */
    public static byte[] readReport(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Blobs.LIMIT + 1);
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-003", file);
        }
    }

    /**
     * Reads a password file.
     *
     * @throws Fault {@code APP-031} if it is larger than 4096 bytes
     */
    public static char[] readPassword(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(PASSWORD_LIMIT + 1);
            if (bytes.length > PASSWORD_LIMIT) {
                throw new Fault(Fault.Exit.USAGE, "APP-031", file, PASSWORD_LIMIT);
            }
            return new String(bytes, StandardCharsets.UTF_8).strip().toCharArray();
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-003", file);
        }
    }
}
