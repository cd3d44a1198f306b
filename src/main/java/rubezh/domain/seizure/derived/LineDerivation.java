package rubezh.domain.seizure.derived;

import static rubezh.domain.seizure.SeizureFields.CONVEYANCES_MODE;
import static rubezh.domain.seizure.SeizureFields.CONVEYANCES_TYPE;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_IDENTIFICATIONS_STAGE;
import static rubezh.domain.seizure.SeizureFields.ITEMS_AMOUNT;
import static rubezh.domain.seizure.SeizureFields.ITEMS_CATEGORY;
import static rubezh.domain.seizure.SeizureFields.ITEMS_FORM;
import static rubezh.domain.seizure.SeizureFields.ITEMS_STAGE;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.ITEMS_WEIGHING_GROSS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_WEIGHING_METHOD;
import static rubezh.domain.seizure.SeizureFields.ITEMS_WEIGHING_SCALE;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_CITIZENSHIP;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_IDENTITY_COUNTRY;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_NAMES_PATRONYMIC;
import static rubezh.domain.seizure.SeizureFields.PARTIES_PERSONS_SEX;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.MeasureKind;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.PhysicalForm;
import rubezh.domain.reference.Code.Stage;
import rubezh.domain.reference.Code.TransportMode;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.GoodsCode.Category;
import rubezh.domain.reference.GoodsCode.WeighingMethod;
import rubezh.domain.reference.PartyCode.Sex;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.GoodsClassification;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.party.Person;

/** Values of the lines of a record that follow from others. */
final class LineDerivation {
    /** Documents that a state issues to its citizens; a residence permit is not one. */
    private static final Set<String> PASSPORTS = Set.of("PPN", "FPP");

    private final Seizure seizure;
    private final DerivedFields fields;

    private LineDerivation(Seizure seizure, DerivedFields fields) {
        this.seizure = seizure;
        this.fields = fields;
    }

    static void derive(Seizure seizure, DerivedFields fields) {
        var derivation = new LineDerivation(seizure, fields);
        seizure.items().forEach(derivation::item);
        seizure.conveyances().forEach(derivation::conveyance);
        seizure.parties().persons().forEach(derivation::person);
    }

    private void item(SeizedItem item) {
        @Nullable Category category = onlyCategory(item);
        fields.add(ITEMS_CATEGORY, item.id(), item, category, ITEMS_SUBSTANCE);
        SeizedItem classified = item.category() == null ? item.withCategory(category) : item;
        if (GoodsClassification.needsIdentification(classified)) {
            fields.add(ITEMS_FORM, item.id(), item, form(item.amount()), ITEMS_AMOUNT);
            fields.add(ITEMS_STAGE, item.id(), item, stage(item), EVIDENCE_IDENTIFICATIONS_STAGE);
        }
        weighing(item);
    }

    /** Returns the category of an article that allows no other. */
    private @Nullable Category onlyCategory(SeizedItem item) {
        List<Category> possible =
                item.substance() == null
                        ? List.of()
                        : GoodsClassification.categories(item.substance(), fields.reference());
        return possible.size() == 1 ? possible.getFirst() : null;
    }

    /** Tablets, ampoules, blotters and liquids are what their unit counts. */
    private @Nullable Code form(@Nullable Amount amount) {
        String form =
                amount == null
                        ? ""
                        : fields.reference()
                                .list(CodeListId.UNITS)
                                .find(amount.unit().name())
                                .map(unit -> unit.extraColumn("form"))
                                .orElse("");
        return form.isEmpty() ? null : new PhysicalForm(form);
    }

    /** Returns the stage of the last step that a test or laboratory took on the line. */
    private @Nullable Stage stage(SeizedItem item) {
        return seizure.evidence().identifications().stream()
                .filter(step -> step.item() != null && step.item().id().equals(item.id()))
                .map(step -> step.stage())
                .reduce(null, (_, last) -> last);
    }

    /** Net and gross mass, or the number of the scale, say that it was weighed. */
    private void weighing(SeizedItem item) {
        var weighed = new WeighingMethod(Codes.WEIGHED);
        if (!Texts.isBlank(item.weighing().scale())) {
            fields.add(ITEMS_WEIGHING_METHOD, item.id(), item, weighed, ITEMS_WEIGHING_SCALE);
        } else if (isMass(item.amount()) && isMass(item.weighing().gross())) {
            fields.add(ITEMS_WEIGHING_METHOD, item.id(), item, weighed, ITEMS_WEIGHING_GROSS);
        }
    }

    private static boolean isMass(@Nullable Amount amount) {
        return amount != null && amount.unit().kind() == MeasureKind.MASS;
    }

    /** A car goes by road only; a container by any mode. */
    private void conveyance(Conveyance conveyance) {
        String modes = fields.column(conveyance.type(), "modes");
        if (!modes.isEmpty() && !modes.contains(";")) {
            fields.add(
                    CONVEYANCES_MODE,
                    conveyance.id(),
                    conveyance,
                    new TransportMode(modes),
                    CONVEYANCES_TYPE);
        }
    }

    private void person(Person person) {
        fields.add(
                PARTIES_PERSONS_SEX,
                person.id(),
                person,
                PatronymicSex.of(person.names().patronymic()),
                PARTIES_PERSONS_NAMES_PATRONYMIC);
        if (Codes.isOneOf(person.identity().kind(), PASSPORTS)) {
            fields.add(
                    PARTIES_PERSONS_CITIZENSHIP,
                    person.id(),
                    person,
                    person.identity().country(),
                    PARTIES_PERSONS_IDENTITY_COUNTRY);
        }
    }

    /** Sex that a patronymic names, in the forms of the languages of the region. */
    private static final class PatronymicSex {
        private static final Sex MALE = new Sex("1");
        private static final Sex FEMALE = new Sex("2");

        private static final Pattern SON =
                Pattern.compile(
                        ".+(ич|ich|vic)|.*[ -]?(оглы|оглу|огли|угли|ўғли|уулу|улы|ұлы"
                                + "|ogly|oglu|ogli|o['ʻ‘’]g['ʻ‘’]?li|uulu|uly)");
        private static final Pattern DAUGHTER =
                Pattern.compile(
                        ".+(вна|ична|vna|ichna)|.*[ -]?(кызы|кизи|қизи|қызы|гызы|kyzy|qizi|gizi|kizi)");

        private PatronymicSex() {}

        /** Returns the sex, null for a form that names none. */
        static @Nullable Sex of(@Nullable String patronymic) {
            String text = patronymic == null ? "" : patronymic.strip().toLowerCase(Locale.ROOT);
            if (SON.matcher(text).matches()) {
                return MALE;
            }
            return DAUGHTER.matcher(text).matches() ? FEMALE : null;
        }
    }
}
