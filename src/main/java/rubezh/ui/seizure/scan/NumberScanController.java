package rubezh.ui.seizure.scan;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_PACKAGES;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_PACKAGES_ITEMS;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_PACKAGES_SEALS;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.shape.Pointer;
import rubezh.shape.RecordShape;
import rubezh.ui.kit.SuggestionCard;
import rubezh.ui.kit.UiContext;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.editor.SectionBanners;
import rubezh.ui.seizure.model.SeizureForm;

/**
 * Enters or offers a scanned number: the focused field takes it if it is for numbers, a seal goes
 * to the goods being edited, any other number is offered for a conveyance.
 */
final class NumberScanController {
    private static final String PACKAGES = EVIDENCE_PACKAGES.path();

    private final UiContext ui;
    private final EditorViewModel model;
    private final SectionBanners banners;

    NumberScanController(EditorContext context) {
        this.ui = context.ui();
        this.model = context.model();
        this.banners = context.banners();
    }

    /**
     * @param focus pointer of the focused field
     * @param insertion puts the number into the focused field all the same
     */
    void onNumber(ScannedNumber number, @Nullable String focus, FieldInsertion insertion) {
        if (focus != null && ScanTarget.isNumberField(focus)) {
            enter(focus, number.text());
        } else if (number.isSeal() && ScanTarget.isAmongGoods(focus)) {
            addSeal(number.text(), focus);
        } else {
            offer(number, focus, insertion);
        }
    }

    /** Sets the value of a field, or adds to the values of a list. */
    private void enter(String pointer, String text) {
        if (model.form().value(pointer) instanceof List<?> values) {
            if (values.contains(text)) {
                banners.showMessage(Pointer.of(pointer).fieldPath(), "scan.duplicate", text);
                return;
            }
            var all = new ArrayList<Object>(values);
            all.add(text);
            model.form().enter(pointer, all);
        } else {
            model.form().enter(pointer, text);
        }
    }

    /** Adds a seal to the package it belongs to, or to a new one. */
    private void addSeal(String number, @Nullable String focus) {
        var finder = new SealPackageFinder(model.form().record(), focus);
        if (finder.hasSeal(number)) {
            banners.showMessage(PACKAGES, "scan.duplicate", number);
            return;
        }
        model.form().batch(SeizureForm.listPointer(PACKAGES), () -> enterSeal(number, finder));
        banners.showMessage(PACKAGES, "scan.seal-added", number);
    }

    private void enterSeal(String number, SealPackageFinder finder) {
        Optional<EvidencePackage> found = finder.find();
        UUID id =
                found.map(EvidencePackage::id)
                        .orElseGet(() -> model.form().addLine(PACKAGES, null));
        String line = SeizureForm.linePointer(PACKAGES, id);
        enter(EVIDENCE_PACKAGES_SEALS.in(line), number);
        if (found.map(EvidencePackage::items).orElse(List.of()).isEmpty()) {
            finder.currentItem()
                    .map(SeizedItem::id)
                    .ifPresent(item ->
                            model.form()
                                    .enter(
                                            EVIDENCE_PACKAGES_ITEMS.in(line),
                                            List.of(new LineRef(item))));
        }
    }

    private void offer(ScannedNumber number, @Nullable String focus, FieldInsertion insertion) {
        Runnable onAccepted =
                number.isSeal()
                        ? () -> addSeal(number.text(), null)
                        : () -> enterConveyanceNumber(number, focus);
        var card =
                new SuggestionCard(ui, number.icon(), banners::hide)
                        .title(number.titleKey(), number.text());
        number.warning(ui).ifPresent(card::badge);
        card.accept(number.acceptKey(), onAccepted);
        banners.showSuggestion(number.list(), insertion.offerIn(card).discard("scan.discard"));
    }

    /** Sets a number of a conveyance: the focused one, one without this number, or a new one. */
    private void enterConveyanceNumber(ScannedNumber number, @Nullable String focus) {
        SeizureForm form = model.form();
        String list = number.list();
        var entered = new ArrayList<String>();
        form.batch(
                SeizureForm.listPointer(list),
                () -> {
                    UUID id =
                            form.lines(list).stream()
                                    .map(RecordShape::lineId)
                                    .filter(line -> form.value(pointer(number, line)) == null)
                                    .min(ScanTarget.focusedFirst(focus))
                                    .orElseGet(() -> form.addLine(list, null));
                    entered.add(pointer(number, id));
                    form.enter(entered.getFirst(), number.text());
                });
        model.goTo(entered.getFirst());
    }

    private static String pointer(ScannedNumber number, UUID line) {
        return SeizureForm.linePointer(number.list(), line) + "/" + number.field();
    }

    /**
     * Finds the package that a scanned seal belongs to.
     *
     * @param record the record being edited
     * @param focus pointer of the focused field
     */
    record SealPackageFinder(Seizure record, @Nullable String focus) {

        /** Returns whether a package has this seal already. */
        boolean hasSeal(String number) {
            return packages().stream().anyMatch(p -> p.seals().contains(number));
        }

        /** Returns the focused package, else one without seals that may hold the current item. */
        Optional<EvidencePackage> find() {
            return packages().stream()
                    .filter(p -> isFocused(p) || p.seals().isEmpty() && mayHoldCurrentItem(p))
                    .findFirst();
        }

        /** Returns the focused item, else the last one. */
        Optional<SeizedItem> currentItem() {
            List<SeizedItem> items = record.items();
            return items.stream()
                    .filter(item -> ScanTarget.isInLine(item.id(), focus))
                    .findFirst()
                    .or(() -> items.isEmpty() ? Optional.empty() : Optional.of(items.getLast()));
        }

        private List<EvidencePackage> packages() {
            return record.evidence().packages();
        }

        private boolean isFocused(EvidencePackage pack) {
            return ScanTarget.isInLine(pack.id(), focus);
        }

        private boolean mayHoldCurrentItem(EvidencePackage pack) {
            return pack.items().isEmpty()
                    || currentItem()
                            .map(item -> pack.items().contains(new LineRef(item.id())))
                            .orElse(true);
        }
    }
}
