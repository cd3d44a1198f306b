package rubezh.bundle;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.review.StepAuthor;
import rubezh.domain.view.ViewLine;
import rubezh.domain.view.ViewRecord;
import rubezh.domain.watch.WatchEntry;
import rubezh.domain.watch.WatchKind;
import rubezh.fixtures.MemoryRegister;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.revision.RevisionWriter;
import rubezh.register.view.ListSettings;
import rubezh.register.view.SavedViews;
import rubezh.register.view.SharedViewService;

/**
 * A post and a headquarters that share views and entries of the watch list, change them, take them
 * back and exchange at random; some change a view of the other, which means nothing.
 */
record RandomSharedLists(MemoryRegister post, MemoryRegister headquarters, Random random) {
    private static final int ACTS = 16;
    private static final int SUBJECTS = 3;

    RandomSharedLists(long seed) {
        this(
                new MemoryRegister("KG-OSH", 2 * seed + 1),
                new MemoryRegister("KG-HQ", 2 * seed + 2),
                new Random(seed));
    }

    void run() {
        for (int i = 0; i < ACTS; i++) {
            boolean atPost = random.nextBoolean();
            MemoryRegister at = atPost ? post : headquarters;
            switch (random.nextInt(7)) {
                case 0, 1 -> share(at);
                case 2 -> takeBack(at);
                case 3 -> renameAll(at);
                case 4, 5 -> watch(at);
                default -> at.importFrom(atPost ? headquarters : post);
            }
        }
    }

    private static SharedViewService views(MemoryRegister at) {
        var own = new ListSettings(at.storage().notes(), "officer:asanov", at.idSource().ids());
        return new SharedViewService(own, writer(at), at.session(), at.station());
    }

    private void share(MemoryRegister at) {
        String search = "поиск " + random.nextInt(9);
        String name = "view " + random.nextInt(SUBJECTS);
        views(at).save(SavedViews.of(name, search), true);
    }

    private void takeBack(MemoryRegister at) {
        views(at).sharedIds().stream().findFirst().ifPresent(id -> views(at).withdraw(id));
    }

    /** Names all lines anew, as no program does. */
    private void renameAll(MemoryRegister at) {
        String name = "renamed " + random.nextInt(9);
        var writer = writer(at);
        var edit = writer.edit(RecordKind.VIEWS, DerivedId.VIEWS);
        List<ViewLine> renamed =
                edit.record().views().stream()
                        .map(line ->
                                new ViewLine(
                                        line.id(),
                                        line.pos(),
                                        name,
                                        line.conditions(),
                                        line.owner()))
                        .toList();
        writer.run(chain -> writer.write(chain, edit.set(new ViewRecord(renamed)), null));
    }

    private void watch(MemoryRegister at) {
        var id = new UUID(0x0193_0000_0000_7000L, Long.MIN_VALUE + random.nextInt(SUBJECTS));
        var writer = writer(at);
        var edit = writer.edit(RecordKind.WATCH_ENTRY, id).set(entry());
        writer.run(chain -> writer.write(chain, edit, null));
    }

    private WatchEntry entry() {
        String role = random.nextInt(4) == 0 ? "officer" : StepAuthor.SUPERVISOR;
        boolean closed = random.nextInt(4) == 0;
        var entry =
                new WatchEntry(
                        WatchKind.PERSON,
                        random.nextInt(5) == 0 ? null : "Saidov " + random.nextInt(9),
                        "1975",
                        reason(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new StepAuthor("Асанов А.", null, List.of(role)));
        return closed ? entry.closedOn(LocalDate.parse("2026-11-24"), "over") : entry;
    }

    private @Nullable String reason() {
        return random.nextBoolean() ? null : "letter No. " + random.nextInt(9);
    }

    private static RevisionWriter writer(MemoryRegister at) {
        return new RevisionWriter(at.journal(), at.session(), at.station(), at.idSource());
    }
}
