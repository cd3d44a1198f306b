package rubezh.register.mark;

import java.util.Set;
import rubezh.domain.reference.Code.Substance;

/**
 * Marks of a {@link MarkGroup} without its lines of goods: what the gallery looks words up in
 * before it reads the groups that it shows.
 *
 * @param words folded words of the marks; empty for those only pictured
 * @param cases number of cases
 * @param substances substances of the goods, in any order
 */
public record MarkSummary(String words, int cases, Set<Substance> substances) {
    public MarkSummary {
        substances = Set.copyOf(substances);
    }
}
