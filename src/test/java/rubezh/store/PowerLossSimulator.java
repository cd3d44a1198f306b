package rubezh.store;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Recorded file operations of a writer, and the possible disk contents after a power loss at any
 * point of them. A sync of a file makes its earlier writes durable, nothing else; a rename is
 * durable after a sync of the folder.
 */
final class PowerLossSimulator {
    private static final Pattern CALL =
            Pattern.compile(
                    "(\\w+)\\((\\d+)<((?:\\\\x[0-9a-f]{2})*)>(?:\\([^)]*\\))?(.*)\\)\\s+= (-?\\d+).*");
    private static final Pattern DATA =
            Pattern.compile(", \"((?:\\\\x[0-9a-f]{2})*)\"(\\.\\.\\.)?, (\\d+)(?:, (\\d+))?");
    private static final Pattern RENAME =
            Pattern.compile(
                    "rename\\(\"((?:\\\\x[0-9a-f]{2})*)\", \"((?:\\\\x[0-9a-f]{2})*)\"\\)\\s+= 0.*");
    private static final int SECTOR = 512;

    /**
     * One operation on a file, or an acknowledgement of the writer.
     *
     * @param file path below the folder; for a rename the new name
     * @param data bytes written or acknowledged; for a rename the old name
     */
    record FileOperation(Kind kind, String file, byte[] data, long offset) {}

    enum Kind {
        WRITE,
        TRUNCATE,
        SYNC,
        RENAME,
        ACKNOWLEDGE
    }

    /** Writes that survive the power loss. */
    enum Model {
        /** All writes. */
        ALL,
        /** Synced writes only. */
        SYNCED,
        /** Synced writes and a random selection of the other sectors. */
        TORN
    }

    private final String root;
    private final List<FileOperation> operations = new ArrayList<>();

    /** Sizes of files written sequentially, each under a unique name. */
    private final Map<String, Long> streams = new HashMap<>();

    private int renamed;

    PowerLossSimulator(Path trace, Path root) throws IOException {
        this.root = root.toRealPath() + "/";
        Map<String, String> unfinished = new HashMap<>();
        for (String line : Files.readAllLines(trace, StandardCharsets.ISO_8859_1)) {
            String thread = line.substring(0, Math.max(0, line.indexOf(' ')));
            String call = line.substring(thread.length()).strip();
            if (call.endsWith("<unfinished ...>")) {
                unfinished.put(thread, call.substring(0, call.length() - 16).stripTrailing());
                continue;
            }
            if (call.startsWith("<... ")) {
                call = unfinished.getOrDefault(thread, "") + call.substring(call.indexOf('>') + 1);
            }
            read(call);
        }
    }

    private void read(String call) {
        Matcher matcher = CALL.matcher(call);
        if (matcher.matches() && !matcher.group(5).startsWith("-")) {
            add(matcher.group(1), text(matcher.group(3)), matcher.group(4));
        }
        Matcher rename = RENAME.matcher(call);
        if (rename.matches() && text(rename.group(2)).startsWith(root)) {
            String old = relativePath(text(rename.group(1)));
            byte[] oldName = (old + "#" + renamed++).getBytes(StandardCharsets.UTF_8);
            operations.add(
                    new FileOperation(
                            Kind.RENAME, relativePath(text(rename.group(2))), oldName, 0));
            streams.remove(old);
        }
    }

    /** Returns the path below the folder. */
    private String relativePath(String path) {
        return path.substring(root.length());
    }

    private void add(String call, String path, String rest) {
        boolean recorded = (path + "/").startsWith(root) && !path.endsWith("-shm");
        if (!recorded) {
            addAcknowledgement(call, rest);
            return;
        }
        String file = path.length() < root.length() ? "" : relativePath(path);
        // A file to be renamed is a new one each time.
        String name = file.endsWith(".part") ? file + "#" + renamed : file;
        switch (call) {
            case "pwrite64" -> addWrite(name, rest);
            case "write" -> addStreamed(file, name, rest);
            case "ftruncate" ->
                    operations.add(
                            new FileOperation(Kind.TRUNCATE, name, new byte[0], number(rest)));
            case "fsync", "fdatasync" ->
                    operations.add(new FileOperation(Kind.SYNC, name, new byte[0], 0));
            default -> {}
        }
    }

    private void addWrite(String name, String rest) {
        Matcher data = DATA.matcher(rest);
        if (data.find()) {
            operations.add(
                    new FileOperation(
                            Kind.WRITE, name, bytes(data.group(1)), Long.parseLong(data.group(4))));
        }
    }

    private void addStreamed(String file, String name, String rest) {
        if (!file.endsWith(".part")) {
            throw new IllegalStateException(file + " is written in a way not replayed here");
        }
        Matcher data = DATA.matcher(rest);
        if (data.find()) {
            byte[] bytes = bytes(data.group(1));
            long at = streams.merge(file, (long) bytes.length, Long::sum) - bytes.length;
            operations.add(new FileOperation(Kind.WRITE, name, bytes, at));
        }
    }

    private void addAcknowledgement(String call, String rest) {
        Matcher data = DATA.matcher(rest);
        if (call.equals("write") && data.find()) {
            byte[] text = bytes(data.group(1));
            if (text.length > 2 && (text[0] == 'S' || text[0] == 'D') && text[1] == ' ') {
                operations.add(new FileOperation(Kind.ACKNOWLEDGE, "", text, 0));
            }
        }
    }

    private static long number(String rest) {
        return Long.parseLong(rest.replaceAll("[^0-9]", ""));
    }

    private static byte[] bytes(String escaped) {
        return HexFormat.of().parseHex(escaped.replace("\\x", ""));
    }

    private static String text(String escaped) {
        return new String(bytes(escaped), StandardCharsets.UTF_8);
    }

    List<FileOperation> operations() {
        return operations;
    }

    /** Returns possible files after the first operations. */
    Map<String, byte[]> image(Map<String, byte[]> start, int count, Model model, Random random) {
        var simulatedDisk = new SimulatedDisk(start, random);
        for (FileOperation operation : operations.subList(0, count)) {
            simulatedDisk.apply(operation);
        }
        return simulatedDisk.filesAfterPowerLoss(model);
    }

    /** Durable content of the files, and pending writes. */
    private static final class SimulatedDisk {
        private final Map<String, byte[]> files;
        private final Map<String, List<FileOperation>> pending = new LinkedHashMap<>();
        private final Random random;

        SimulatedDisk(Map<String, byte[]> start, Random random) {
            this.files = new HashMap<>(start);
            this.random = random;
        }

        void apply(FileOperation operation) {
            switch (operation.kind) {
                case WRITE, TRUNCATE -> pendingOf(operation.file).add(operation);
                case RENAME -> pendingOf(folder(operation.file)).add(operation);
                case SYNC -> flush(pending.remove(operation.file), Model.ALL);
                case ACKNOWLEDGE -> {}
            }
        }

        private List<FileOperation> pendingOf(String name) {
            return pending.computeIfAbsent(name, _ -> new ArrayList<>());
        }

        private static String folder(String file) {
            return file.substring(0, Math.max(0, file.lastIndexOf('/')));
        }

        /** Returns the files after the power loss. */
        Map<String, byte[]> filesAfterPowerLoss(Model model) {
            // Contents first, then names.
            pending.forEach((name, rest) -> {
                if (rest.getFirst().kind != Kind.RENAME) {
                    flush(rest, model);
                }
            });
            pending.forEach((name, rest) -> {
                if (rest.getFirst().kind == Kind.RENAME) {
                    flush(rest, model);
                }
            });
            files.keySet().removeIf(name -> name.contains("#"));
            return files;
        }

        private void flush(@Nullable List<FileOperation> rest, Model model) {
            if (rest == null || model == Model.SYNCED) {
                return;
            }
            for (FileOperation operation : rest) {
                byte[] old = files.getOrDefault(operation.file, new byte[0]);
                boolean whole =
                        model == Model.ALL || operation.kind != Kind.WRITE && random.nextBoolean();
                if (operation.kind == Kind.WRITE) {
                    files.put(operation.file, written(old, operation, model));
                } else if (whole && operation.kind == Kind.TRUNCATE) {
                    files.put(operation.file, Arrays.copyOf(old, (int) operation.offset));
                } else if (whole) {
                    String part = new String(operation.data, StandardCharsets.UTF_8);
                    files.put(operation.file, files.getOrDefault(part, new byte[0]));
                }
            }
        }

        private byte[] written(byte[] old, FileOperation operation, Model model) {
            int end = (int) operation.offset + operation.data.length;
            byte[] now = Arrays.copyOf(old, Math.max(old.length, end));
            for (int from = 0; from < operation.data.length; from += SECTOR) {
                if (model == Model.ALL || random.nextBoolean()) {
                    int length = Math.min(SECTOR, operation.data.length - from);
                    System.arraycopy(
                            operation.data, from, now, (int) operation.offset + from, length);
                }
            }
            return now;
        }
    }
}
