package rubezh.ui.seizure.scan;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.fixtures.Seizures;
import rubezh.ui.seizure.scan.NumberScanController.SealPackageFinder;

/** Packages that a scanned seal may go to. */
final class SealPackageFinderTest {
    private static final UUID HEROIN = UUID.fromString("01930000-0000-7000-8000-000000000031");
    private static final UUID HASHISH = UUID.fromString("01930000-0000-7000-8000-000000000032");
    private static final UUID BAG = UUID.fromString("01930000-0000-7000-8000-000000000041");
    private static final UUID BOX = UUID.fromString("01930000-0000-7000-8000-000000000042");

    @Test
    void theCurrentItemIsTheFocusedOneElseTheLast() {
        assertThat(currentItem("/items/" + HEROIN + "/amount")).contains(HEROIN);
        assertThat(currentItem(null)).contains(HASHISH);
        assertThat(new SealPackageFinder(Seizures.read("{}"), null).currentItem()).isEmpty();
    }

    private static Optional<UUID> currentItem(@Nullable String focus) {
        return new SealPackageFinder(record("", ""), focus).currentItem().map(item -> item.id());
    }

    @Test
    void theFocusedPackageTakesTheSealEvenIfItHasOne() {
        Seizure record = record(seal("A1"), "");
        assertThat(find(record, "/evidence/packages/" + BAG + "/seals")).contains(BAG);
    }

    @Test
    void aPackageWithoutSealsTakesTheSealOfItsItem() {
        Seizure record = record(items(HEROIN), items(HASHISH));
        assertThat(find(record, "/items/" + HEROIN)).contains(BAG);
        assertThat(find(record, "/items/" + HASHISH)).contains(BOX);
        assertThat(find(record(items(HEROIN), ""), "/items/" + HASHISH)).contains(BOX);
    }

    @Test
    void aSealedPackageOrOneOfAnotherItemTakesNone() {
        assertThat(find(record(seal("A1"), items(HEROIN)), "/items/" + HASHISH)).isEmpty();
    }

    @Test
    void aSealIsKnownInAnyPackage() {
        var finder = new SealPackageFinder(record("", seal("A1")), null);
        assertThat(finder.hasSeal("A1")).isTrue();
        assertThat(finder.hasSeal("A2")).isFalse();
    }

    private static Optional<UUID> find(Seizure record, String focus) {
        return new SealPackageFinder(record, focus).find().map(EvidencePackage::id);
    }

    private static String seal(String number) {
        return ",\"seals\":[\"" + number + "\"]";
    }

    private static String items(UUID item) {
        return ",\"items\":[\"" + item + "\"]";
    }

    private static Seizure record(String bag, String box) {
        String json =
                """
                {"items":[{"id":"%s","pos":1},{"id":"%s","pos":2}],
                 "evidence":{"packages":[{"id":"%s","pos":1%s},{"id":"%s","pos":2%s}]}}
                """;
        return Seizures.read(json.formatted(HEROIN, HASHISH, BAG, bag, BOX, box));
    }
}
