package rubezh.domain.seizure.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.fixtures.Seizures;

/** Chain of custody: what its hashes cover, and which events may follow which. */
class CustodyHashTest {
    private static final String LINE =
            """
            {"evidence":{"custody":[{"id":"01930000-0000-7000-8000-0000000000%s","pos":%s,
              "act":"HAN","at":"2026-11-24T14:00:00+06:00","from":"Асанов А.","to":"Беков Б.",
              "storage":"SAF","place":"safe 2","condition":"INT","compared":"YES","basis":"no. 4",
              "note":"two bags","signed":"NO"}]}}
            """;

    private final CustodyEvent first = event("21", 1);
    private final CustodyEvent second = event("22", 2);
    private final CustodyEvent third = event("23", 3);
    private final List<CustodyEvent> chain = saved(List.of(), first, second, third);

    @Test
    void aSavedChainIsRightAndItsHashesDiffer() {
        assertThat(CustodyChain.broken(chain)).isEmpty();
        assertThat(chain).extracting(CustodyEvent::chain).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HAN=REC",
                "14:00=14:01",
                "Асанов=Асакеев",
                "Беков=Бекова",
                "SAF=SHE",
                "safe 2=safe 3",
                "INT=DAM",
                "YES=NO",
                "no. 4=no. 5",
                "two bags=three bags",
                "0000000022=0000000029",
                ",\"basis\":\"no. 4\"=",
                ",\"signed\":\"NO\"="
            })
    void anyChangeOfAnEventIsSeenAtIt(String change) {
        String[] sides = change.split("=", 2);
        String text = LINE.formatted("22", 2).replace("\n ", "").replace("  ", "");
        assertThat(text).contains(sides[0]);
        CustodyEvent forged =
                Seizures.read(text.replace(sides[0], sides[1]))
                        .evidence()
                        .custody()
                        .getFirst()
                        .withChain(hash(1));
        assertThat(CustodyChain.broken(List.of(chain.get(0), forged, chain.get(2))))
                .containsExactly(forged);
    }

    @Test
    void aTextDoesNotRunIntoTheNext() {
        CustodyEvent other =
                Seizures.read(
                                LINE.formatted("21", 1)
                                        .replace("\"no. 4\"", "\"no. 4\\ncompared 3\\nYES\"")
                                        .replace("\"compared\":\"YES\",", ""))
                        .evidence()
                        .custody()
                        .getFirst();
        assertThat(ChainHash.of(other, null)).isNotEqualTo(ChainHash.of(first, null));
    }

    @Test
    void anEventWhoseForerunnerIsGoneIsSeen() {
        assertThat(CustodyChain.broken(List.of(chain.get(0), chain.get(2))))
                .containsExactly(chain.get(2));
        assertThat(CustodyChain.broken(chain.subList(1, 3))).containsExactly(chain.get(1));
    }

    @Test
    void twoStationsMayFollowTheSameEvent() {
        List<CustodyEvent> one = saved(chain.subList(0, 1), chain.get(0), second);
        List<CustodyEvent> other = saved(chain.subList(0, 1), chain.get(0), third);
        var merged = List.of(one.get(0), one.get(1), other.get(1));
        assertThat(CustodyChain.broken(merged)).isEmpty();
        var moved = List.of(other.get(1), one.get(0), one.get(1));
        assertThat(CustodyChain.broken(moved)).isEmpty();
        assertThat(CustodyChain.broken(saved(merged, with(merged, event("24", 4))))).isEmpty();
    }

    @Test
    void whatIsSavedKeepsItsHashOrGoesWithout() {
        List<CustodyEvent> old = List.of(first);
        List<CustodyEvent> later = saved(old, first, second);
        assertThat(later.getFirst().chain()).isNull();
        assertThat(later.getLast().chain()).isEqualTo(ChainHash.of(second, null));
        CustodyEvent typed = second.withChain(hash(0));
        assertThat(saved(chain, first, typed, third)).isEqualTo(chain);
        assertThat(saved(List.of(), typed).getFirst().chain())
                .isEqualTo(ChainHash.of(second, null));
    }

    @Test
    void aLineThatIsNotCompleteGetsItsHashOnceItIs() {
        List<CustodyEvent> half =
                CustodyChain.extend(List.of(), Set.of(), List.of(first), Set.of());
        assertThat(half.getFirst().chain()).isNull();
        assertThat(CustodyChain.extend(half, Set.of(), List.of(first), Set.of(first.id())))
                .containsExactly(chain.getFirst());
    }

    @Test
    void whatWasSettledAndWhatFollowsGetsANewHash() {
        CustodyEvent settled = event("22", 2).withChain(hash(2));
        List<CustodyEvent> renewed =
                CustodyChain.renew(List.of(chain.get(0), settled, chain.get(2)), 1);
        assertThat(renewed).isEqualTo(chain);
    }

    private ChainHash hash(int index) {
        return Objects.requireNonNull(chain.get(index).chain());
    }

    private static List<CustodyEvent> saved(List<CustodyEvent> saved, CustodyEvent... current) {
        return saved(saved, List.of(current));
    }

    private static List<CustodyEvent> saved(List<CustodyEvent> saved, List<CustodyEvent> current) {
        return CustodyChain.extend(saved, ids(saved), current, ids(current));
    }

    private static List<CustodyEvent> with(List<CustodyEvent> custody, CustodyEvent last) {
        var all = new ArrayList<>(custody);
        all.add(last);
        return all;
    }

    private static Set<UUID> ids(List<CustodyEvent> custody) {
        return Set.copyOf(custody.stream().map(CustodyEvent::id).toList());
    }

    private static CustodyEvent event(String id, int pos) {
        return Seizures.read(LINE.formatted(id, pos)).evidence().custody().getFirst();
    }
}
