package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.*;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.quantity.Percent;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.quantity.Totals;
import rubezh.domain.reference.Code.Stage;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.PartRefs;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.seizure.evidence.Evidence;
import rubezh.domain.seizure.evidence.EvidencePackage;
import rubezh.domain.seizure.evidence.FurtherSubstance;
import rubezh.domain.seizure.evidence.Identification;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.seizure.evidence.PartRef;
import rubezh.domain.seizure.evidence.Sample;
import rubezh.domain.seizure.goods.SeizedItem;

/** Rules of packages, seals and samples. */
final class EvidenceRules {
    private static final int MAX_TURNS = 3;
    private static final Percent WHOLE = Percent.of("100 %");

    private EvidenceRules() {}

    static void check(Seizure seizure, Instant now, Findings findings) {
        var items = new HashMap<UUID, SeizedItem>();
        seizure.items().forEach(item -> items.put(item.id(), item));
        Evidence evidence = seizure.evidence();
        packages(evidence.packages(), items.keySet(), findings);
        var taken = new HashMap<UUID, Totals>();
        for (Sample sample : evidence.samples()) {
            sample(EVIDENCE_SAMPLES.pointer(sample.id()), sample, items, findings);
            if (sample.item() != null && sample.amount() != null) {
                taken.merge(
                        sample.item().id(),
                        Totals.NONE.plus(sample.amount().quantity()),
                        Totals::plus);
                checkTotal(sample, items, taken, findings);
            }
        }
        evidence.substances().forEach(one -> checkSubstance(one, items.keySet(), findings));
        seizure.items().forEach(item -> checkMixture(item, seizure.mixedWith(item), findings));
        IdentificationRules.check(evidence.identifications(), items, findings);
        CustodyRules.check(evidence.custody(), now, findings);
        checkShown(seizure, findings);
        evidence.attachments().forEach(file -> checkFile(file, findings));
    }

    /** Stops at a size or a turn that no program writes. */
    private static void checkFile(Attachment file, Findings findings) {
        Integer bytes = file.bytes();
        if (bytes != null && bytes < 0) {
            findings.stop("EVI-016", EVIDENCE_ATTACHMENTS_BYTES.pointer(file.id()), bytes);
        }
        Integer turns = file.rotation();
        if (turns != null && (turns < 0 || turns > MAX_TURNS)) {
            findings.stop("EVI-017", EVIDENCE_ATTACHMENTS_ROTATION.pointer(file.id()), turns);
        }
    }

    private static void checkSubstance(
            FurtherSubstance further, Set<UUID> items, Findings findings) {
        String line = EVIDENCE_SUBSTANCES.pointer(further.id());
        if (items.size() > 1) {
            findings.requiredOnSubmit("EVI-018", EVIDENCE_SUBSTANCES_ITEM.in(line), further.item());
        }
        checkExists(EVIDENCE_SUBSTANCES_ITEM.in(line), further.item(), items, findings);
    }

    /** A substance is in a mixture once, and the known shares are no more than the whole. */
    private static void checkMixture(
            SeizedItem item, List<FurtherSubstance> mixture, Findings findings) {
        var seen = new HashSet<Substance>();
        Percent purity = item.appearance().purity();
        int shares = purity == null ? 0 : purity.hundredths();
        if (item.substance() != null) {
            seen.add(item.substance());
        }
        for (FurtherSubstance further : mixture) {
            String line = EVIDENCE_SUBSTANCES.pointer(further.id());
            if (further.substance() instanceof Substance substance && !seen.add(substance)) {
                findings.stop("EVI-019", EVIDENCE_SUBSTANCES_SUBSTANCE.in(line), substance);
            }
            if (further.share() instanceof Percent share) {
                shares += share.hundredths();
                if (shares > WHOLE.hundredths()) {
                    findings.stop("EVI-020", EVIDENCE_SUBSTANCES_SHARE.in(line));
                }
            }
        }
    }

    private static void packages(
            List<EvidencePackage> packages, Set<UUID> items, Findings findings) {
        var bags = new HashSet<String>();
        var seals = new HashSet<String>();
        for (EvidencePackage evidence : packages) {
            String line = EVIDENCE_PACKAGES.pointer(evidence.id());
            checkUnique(EVIDENCE_PACKAGES_BAG.in(line), evidence.bag(), bags, findings);
            evidence.seals()
                    .forEach(seal ->
                            checkUnique(EVIDENCE_PACKAGES_SEALS.in(line), seal, seals, findings));
            evidence.items()
                    .forEach(item ->
                            checkExists(EVIDENCE_PACKAGES_ITEMS.in(line), item, items, findings));
            checkReplacement(EVIDENCE_PACKAGES_REPLACES.in(line), evidence, findings);
        }
    }

    /** Requires both numbers and the reason for a checkReplacement seal (P05). */
    private static void checkReplacement(
            String pointer, EvidencePackage evidence, Findings findings) {
        String previous = Texts.orEmpty(evidence.replaces()).strip();
        boolean hasReason = previous.chars().anyMatch(Character::isWhitespace);
        if (!previous.isEmpty() && (!hasReason || evidence.seals().isEmpty())) {
            findings.question("EVI-011", pointer, previous);
        }
    }

    private static void checkUnique(
            String pointer, @Nullable String number, Set<String> seen, Findings findings) {
        String folded = Texts.fold(number);
        if (number != null && !folded.isEmpty() && !seen.add(folded)) {
            findings.stop("EVI-001", pointer, number);
        }
    }

    static void checkExists(
            String pointer, @Nullable LineRef item, Set<UUID> items, Findings findings) {
        if (item != null && !items.contains(item.id())) {
            findings.stop("EVI-002", pointer);
        }
    }

    /** Requires that the lines that a section or line, given by its pointer, names are there. */
    static void checkExist(
            String at,
            List<LineRef> items,
            List<LineRef> packages,
            Seizure seizure,
            Findings findings) {
        Set<UUID> goods = ids(seizure.items(), SeizedItem::id);
        String pointer = at + "/" + EVIDENCE_PACKAGES_ITEMS.name();
        items.forEach(item -> checkExists(pointer, item, goods, findings));
        Set<UUID> bags = ids(seizure.evidence().packages(), EvidencePackage::id);
        if (!bags.containsAll(packages.stream().map(LineRef::id).toList())) {
            findings.stop("EVI-014", at + "/" + EVIDENCE_PACKAGES.name());
        }
    }

    private static <L> Set<UUID> ids(List<L> lines, Function<L, UUID> id) {
        return lines.stream().map(id).collect(Collectors.toSet());
    }

    /** Requires that what a picture shows is there. */
    private static void checkShown(Seizure seizure, Findings findings) {
        for (Attachment file : seizure.evidence().attachments()) {
            PartRef shown = file.shows();
            if (shown != null && !PartRefs.exists(seizure, shown)) {
                findings.stop("EVI-015", EVIDENCE_ATTACHMENTS_SHOWS.pointer(file.id()));
            }
        }
    }

    private static void sample(
            String line, Sample sample, Map<UUID, SeizedItem> items, Findings findings) {
        checkExists(EVIDENCE_SAMPLES_ITEM.in(line), sample.item(), items.keySet(), findings);
        Amount taken = sample.amount();
        if (taken == null) {
            return;
        }
        if (taken.quantity().base() <= 0) {
            findings.stop("QTY-002", EVIDENCE_SAMPLES_AMOUNT.in(line), taken);
        }
        Amount net = netOf(sample.item(), items);
        if (net != null && isMore(taken, net)) {
            findings.stop("EVI-003", EVIDENCE_SAMPLES_AMOUNT.in(line), taken, net);
        }
        if (Texts.isBlank(sample.act())) {
            findings.hint("EVI-004", EVIDENCE_SAMPLES_ACT.in(line));
        }
    }

    /**
     * Requires that the samples of a line together are not more than its net amount, by dimension.
     */
    private static void checkTotal(
            Sample sample,
            Map<UUID, SeizedItem> items,
            Map<UUID, Totals> taken,
            Findings findings) {
        Amount net = netOf(sample.item(), items);
        Amount amount = sample.amount();
        if (net == null || amount == null || sample.item() == null || isMore(amount, net)) {
            return;
        }
        Dimension dimension = net.unit().dimension();
        long all = taken.getOrDefault(sample.item().id(), Totals.NONE).base(dimension);
        if (net.hasSameDimension(amount) && all > net.quantity().base()) {
            String pointer = EVIDENCE_SAMPLES_AMOUNT.pointer(sample.id());
            findings.stop("EVI-012", pointer, new Quantity(dimension, all), net);
        }
    }

    static @Nullable Amount netOf(@Nullable LineRef ref, Map<UUID, SeizedItem> items) {
        SeizedItem item = ref == null ? null : items.get(ref.id());
        return item == null ? null : item.amount();
    }

    private static boolean isMore(Amount taken, Amount net) {
        return net.hasSameDimension(taken) && taken.quantity().base() > net.quantity().base();
    }

    /** Rules of the identification of goods: stages go checkForward, and amounts add up. */
    private static final class IdentificationRules {
        /** Tolerance of scales: one part in two hundred, half a per cent. */
        private static final long TOLERANCE = 200;

        private IdentificationRules() {}

        static void check(
                List<Identification> steps, Map<UUID, SeizedItem> items, Findings findings) {
            var furthest = new HashMap<UUID, Stage>();
            var last = new LinkedHashMap<UUID, Stage>();
            for (Identification step : steps) {
                String line = EVIDENCE_IDENTIFICATIONS.pointer(step.id());
                EvidenceRules.checkExists(
                        EVIDENCE_IDENTIFICATIONS_ITEM.in(line),
                        step.item(),
                        items.keySet(),
                        findings);
                if (step.item() != null) {
                    checkForward(line, step, furthest, findings);
                    if (step.stage() != null) {
                        last.put(step.item().id(), step.stage());
                    }
                    Amount net = EvidenceRules.netOf(step.item(), items);
                    checkBalance(line, step, net, findings);
                }
            }
            last.forEach((id, stage) -> {
                SeizedItem item = items.get(id);
                if (item != null && item.stage() != null) {
                    StageRules.checkAgrees(ITEMS.pointer(id), item.stage(), stage, findings);
                }
            });
        }

        private static void checkForward(
                String line, Identification step, Map<UUID, Stage> furthest, Findings findings) {
            if (!(step.item() instanceof LineRef item) || !(step.stage() instanceof Stage stage)) {
                return;
            }
            Stage previous = furthest.get(item.id());
            if (previous == null || StageRules.rank(stage) >= StageRules.rank(previous)) {
                furthest.put(item.id(), stage);
            } else if (StageRules.rank(stage) >= 0 && Texts.isBlank(step.note())) {
                findings.stop("EVI-006", EVIDENCE_IDENTIFICATIONS_NOTE.in(line), previous, stage);
            }
        }

        private static void checkBalance(
                String line, Identification step, @Nullable Amount net, Findings findings) {
            if (net == null
                    || !(step.found() instanceof Amount found)
                    || !net.hasSameDimension(found)
                    || !Texts.isBlank(step.note())) {
                return;
            }
            if (!(step.used() instanceof Amount used)) {
                checkNotMore(line, found, net, findings);
            } else if (net.hasSameDimension(used)) {
                long accounted = found.quantity().plus(used.quantity()).base();
                long whole = net.quantity().base();
                if (Math.abs(accounted - whole) > whole / TOLERANCE) {
                    findings.question(
                            "EVI-005", EVIDENCE_IDENTIFICATIONS_FOUND.in(line), found, used, net);
                }
            }
        }

        /** Without a used amount, requires only that no more was found than the net amount. */
        private static void checkNotMore(String line, Amount found, Amount net, Findings findings) {
            long whole = net.quantity().base();
            if (found.quantity().base() > Quantity.sum(whole, whole / TOLERANCE)) {
                findings.question("EVI-013", EVIDENCE_IDENTIFICATIONS_FOUND.in(line), found, net);
            }
        }
    }
}
