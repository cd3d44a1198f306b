package rubezh.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a recorded writer did to its database and log, and what a disk could hold had the power gone
 * at any moment of it. A file's sync makes that file's earlier writes durable, nothing else.
 */
final class PowerLoss {
    private static final Pattern CALL =
            Pattern.compile(
                    "(\\w+)\\((\\d+)<((?:\\\\x[0-9a-f]{2})*)>(?:\\([^)]*\\))?(.*)\\)\\s+= (-?\\d+).*");
    private static final Pattern DATA =
            Pattern.compile(", \"((?:\\\\x[0-9a-f]{2})*)\"(\\.\\.\\.)?, (\\d+)(?:, (\\d+))?");
    private static final int SECTOR = 512;

    /** One act: on a file, or a telling of the writer. */
    record Act(Kind kind, String file, byte[] data, long offset) {}

    enum Kind {
        WRITE,
        CUT,
        SYNC,
        TELL
    }

    /** What survives. */
    enum Model {
        /** Every write so far. */
        ALL,
        /** Only what was synced. */
        SYNCED,
        /** What was synced, and of the rest a random choice of sectors. */
        TORN
    }

    private final List<Act> acts = new ArrayList<>();

    PowerLoss(Path trace) throws IOException {
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
            Matcher matcher = CALL.matcher(call);
            if (matcher.matches() && !matcher.group(5).startsWith("-")) {
                add(matcher.group(1), text(matcher.group(3)), matcher.group(4));
            }
        }
    }

    private void add(String call, String path, String rest) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        boolean ours = file.equals("station.db") || file.equals("station.db-wal");
        switch (call) {
            case "pwrite64" -> addWrite(ours, file, rest);
            case "write" -> addTelling(ours, rest);
            case "ftruncate" -> addIf(ours, new Act(Kind.CUT, file, new byte[0], number(rest)));
            case "fsync", "fdatasync" -> addIf(ours, new Act(Kind.SYNC, file, new byte[0], 0));
            default -> {}
        }
    }

    private void addIf(boolean ours, Act act) {
        if (ours) {
            acts.add(act);
        }
    }

    private void addWrite(boolean ours, String file, String rest) {
        Matcher data = DATA.matcher(rest);
        if (ours && data.find()) {
            acts.add(
                    new Act(Kind.WRITE, file, bytes(data.group(1)), Long.parseLong(data.group(4))));
        }
    }

    private void addTelling(boolean ours, String rest) {
        Matcher data = DATA.matcher(rest);
        if (ours) {
            throw new IllegalStateException("the database is written in a way not replayed here");
        }
        if (data.find()) {
            byte[] text = bytes(data.group(1));
            if (text.length > 2 && (text[0] == 'S' || text[0] == 'D') && text[1] == ' ') {
                acts.add(new Act(Kind.TELL, "", text, 0));
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

    List<Act> acts() {
        return acts;
    }

    /** Returns the files as they may be after the first acts. */
    Map<String, byte[]> image(Map<String, byte[]> start, int count, Model model, Random random) {
        Map<String, byte[]> files = new HashMap<>(start);
        Map<String, List<Act>> pending = new HashMap<>();
        for (Act act : acts.subList(0, count)) {
            switch (act.kind) {
                case WRITE, CUT ->
                        pending.computeIfAbsent(act.file, _ -> new ArrayList<>()).add(act);
                case SYNC -> settle(files, pending.remove(act.file), random, Model.ALL);
                case TELL -> {}
            }
        }
        pending.values().forEach(rest -> settle(files, rest, random, model));
        return files;
    }

    private static void settle(
            Map<String, byte[]> files,
            @org.jspecify.annotations.Nullable List<Act> rest,
            Random random,
            Model model) {
        if (rest == null || model == Model.SYNCED) {
            return;
        }
        for (Act act : rest) {
            byte[] old = files.getOrDefault(act.file, new byte[0]);
            if (act.kind == Kind.CUT) {
                if (model == Model.ALL || random.nextBoolean()) {
                    files.put(act.file, java.util.Arrays.copyOf(old, (int) act.offset));
                }
            } else {
                files.put(act.file, written(old, act, random, model));
            }
        }
    }

    private static byte[] written(byte[] old, Act act, Random random, Model model) {
        int end = (int) act.offset + act.data.length;
        byte[] now = java.util.Arrays.copyOf(old, Math.max(old.length, end));
        for (int from = 0; from < act.data.length; from += SECTOR) {
            if (model == Model.ALL || random.nextBoolean()) {
                int length = Math.min(SECTOR, act.data.length - from);
                System.arraycopy(act.data, from, now, (int) act.offset + from, length);
            }
        }
        return now;
    }
}
