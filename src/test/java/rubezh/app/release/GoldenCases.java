package rubezh.app.release;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import rubezh.app.CaseJson;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.fixtures.FullSeizure;
import rubezh.fixtures.TestImages;
import rubezh.json.CanonicalJson;
import rubezh.json.SeizureShape;
import rubezh.register.DraftInput;
import rubezh.register.OpenRecord;
import rubezh.register.Register;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.register.view.SavedView;
import rubezh.session.OpenRegister;
import rubezh.shape.LeafCodec;
import rubezh.shape.RecordShape;
import rubezh.text.Language;

/** Cases, drafts and views of the golden files. */
record GoldenCases(GoldenWorld world) {
    private static final RecordShape<Seizure> SHAPE = SeizureShape.SHAPE;

    /** Records a case of each kind with every field, and five that are submitted. */
    void record() throws IOException {
        try (OpenRegister open = world.open(world.post, "officer")) {
            for (Language language : Language.values()) {
                recordFull(open, language, "SEIZURE");
            }
            for (String kind : List.of("WARNING", "FEEDBACK", "NEGATIVE")) {
                recordFull(open, Language.RU, kind);
            }
        }
        for (int seal = 3; seal < 8; seal++) {
            Files.writeString(world.post.file("case.json"), sealed(seal));
            world.at(world.post, "officer", "record --submit --allow-duplicates @case.json");
        }
    }

    private static void recordFull(OpenRegister open, Language language, String kind) {
        Class<?> type = SHAPE.field("header.kind").orElseThrow().type();
        Seizure full = full(open.register(), language, open.reference());
        Seizure seizure = SHAPE.with(full, "/header/kind", LeafCodec.fromPlain(type, kind));
        UUID id = open.register().newRecordId();
        saved(open.register().record(SaveRequest.ofNew(id, seizure, SaveIntent.SAVE)));
    }

    /** Returns a case with every field; its image is a real one. */
    private static Seizure full(Register register, Language language, ReferenceData reference) {
        Seizure full = FullSeizure.in(language, reference);
        String line = "/evidence/attachments/" + full.evidence().attachments().getFirst().id();
        byte[] jpeg = TestImages.jpeg(64, 48, language.ordinal());
        Attachment image = register.attach(jpeg, language.code() + ".jpg");
        Seizure hashed =
                SHAPE.with(full, line + "/content", Objects.requireNonNull(image.content()));
        Seizure measured =
                SHAPE.with(hashed, line + "/bytes", Objects.requireNonNull(image.bytes()));
        return SHAPE.with(measured, line + "/media", Objects.requireNonNull(image.media()));
    }

    private static String sealed(int seal) {
        String header = "\"header\":{\"handling\":\"H0\",\"operation\":\"BARRIER-2026\",";
        return CaseJson.SEALED
                .formatted(2, seal)
                .replace("CLT 1", "CLT 1" + seal)
                .replace("CLT 2", "CLT 2" + seal)
                .replaceFirst("\"header\":\\{", header)
                .replaceFirst("\"place\":\\{", "\"place\":{\"region\":\"KG-O\",");
    }

    private static void saved(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
    }

    /** Returns the number of a case of the post. */
    static String number(int n) {
        return "KG-DOS-A-2026-%06d".formatted(n);
    }

    private static OpenRecord find(Register register, int n) {
        return register.open(register.find(number(n)).getFirst()).orElseThrow();
    }

    /** Changes the amount of a case of the post. */
    void change(GoldenStation at, int n, String kilograms) {
        try (OpenRegister open = world.open(at, "supervisor")) {
            OpenRecord seen = find(open.register(), n);
            String pointer = "/items/" + seen.seizure().items().getFirst().id() + "/amount";
            Seizure changed = SHAPE.with(seen.seizure(), pointer, Amount.of(kilograms + " KGM"));
            var request = SaveRequest.ofChange(seen, changed, SaveIntent.SAVE);
            saved(open.register().record(request.withReason("weighed again", Set.of())));
        }
    }

    /** Keeps a view, pinned fields, columns and two drafts, as the window does. */
    void keepOwn() {
        try (OpenRegister open = world.open(world.post, "officer")) {
            Register register = open.register();
            register.sharedViews().share(register.listSettings().save(view()));
            register.listSettings().setColumns(List.of("number", "start", "items"));
            register.templates().pin("place.post", true);
            Seizure begun = SHAPE.read(tree(CaseJson.PLAIN)).record();
            var unread = Map.of("/place/coordinates", "42,5 7x");
            UUID id = register.newRecordId();
            draft(register, new DraftInput(id, null, begun, unread, "/place/coordinates"));
            OpenRecord seen = find(register, 7);
            Seizure changed = SHAPE.with(seen.seizure(), "/narrative/summary", null);
            draft(register, new DraftInput(seen.recordId(), seen, changed, Map.of(), null));
        }
    }

    private static void draft(Register register, DraftInput input) {
        register.saveDraft(register.draft(input));
    }

    private static SavedView view() {
        return new SavedView(
                new UUID(0, 0),
                "Heroin",
                "героин",
                "ALL",
                LocalDate.of(2026, 11, 1),
                null,
                Map.of("items.substance", Set.of("OPI-HER")),
                null,
                "items.amount",
                true,
                List.of("number", "start"));
    }

    private static Map<String, Object> tree(String json) {
        return new TreeMap<>(CanonicalJson.read(json.getBytes(StandardCharsets.UTF_8)));
    }
}
