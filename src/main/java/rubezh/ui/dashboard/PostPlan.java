package rubezh.ui.dashboard;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import rubezh.domain.seizure.Coordinates;

/**
 * Plan of posts by the position of their countries: columns from west to east, in each the lines
 * from north to south.
 *
 * @param countries country of each post
 * @param positions positions of countries; a post of any other stands in the far west and south
 */
record PostPlan(List<String> countries, Map<String, Coordinates> positions) {
    private static final Coordinates UNKNOWN = new Coordinates(-9_000_000, -18_000_000);

    private Coordinates position(int post) {
        return positions.getOrDefault(countries.get(post), UNKNOWN);
    }

    /**
     * Returns the indexes of the posts of each column.
     *
     * @param count number of columns
     */
    List<List<Integer>> columns(int count) {
        Comparator<Integer> west = comparingInt(post -> position(post).longitude());
        Comparator<Integer> south = comparingInt(post -> position(post).latitude());
        List<Integer> posts = IntStream.range(0, countries.size()).boxed().sorted(west).toList();
        var columns = new ArrayList<List<Integer>>();
        for (int i = 0; i < count; i++) {
            columns.add(
                    posts.subList(i * posts.size() / count, (i + 1) * posts.size() / count).stream()
                            .sorted(south.reversed().thenComparing(post -> post))
                            .toList());
        }
        return columns;
    }
}
