package rubezh.table;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Frequencies of codes in generated cases, from {@code training/weights.csv}. */
final class CodeFrequencies {
    private final Map<String, List<NamedCsvRecord>> rows = new HashMap<>();
    private final Map<String, int[]> sums = new HashMap<>();

    CodeFrequencies() {
        for (NamedCsvRecord row : BuiltInTables.rows("training/weights")) {
            rows.computeIfAbsent(row.getField("list"), _ -> new ArrayList<>()).add(row);
        }
        rows.forEach((list, weighted) -> sums.put(list, runningSums(weighted)));
    }

    private static int[] runningSums(List<NamedCsvRecord> rows) {
        var sums = new int[rows.size()];
        int sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += Integer.parseInt(rows.get(i).getField("weight"));
            sums[i] = sum;
        }
        return sums;
    }

    /** Chooses a row of a list by weight. */
    NamedCsvRecord row(String list, RandomGenerator random) {
        int[] runningSums = sums.getOrDefault(list, new int[0]);
        int chosen = random.nextInt(runningSums[runningSums.length - 1]);
        int i = 0;
        while (runningSums[i] <= chosen) {
            i++;
        }
        return rows.getOrDefault(list, List.of()).get(i);
    }

    /**
     * Returns the variant of a list for a mode of transport if there is one, otherwise the list.
     */
    String listForMode(String list, String mode) {
        return rows.containsKey(list + "-" + mode) ? list + "-" + mode : list;
    }

    /** Chooses a code of a list by weight. */
    String code(String list, RandomGenerator random) {
        return row(list, random).getField("code");
    }
}
