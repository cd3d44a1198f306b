package rubezh.ui.seizure.model;

import static rubezh.domain.seizure.SeizureFields.*;

import java.util.Map;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.FieldPath;
import rubezh.shape.Field;

/** Widths of the columns of lists in logical pixels; 0 takes the rest. */
final class ColumnWidths {
    /** Widths where the type's default does not fit; 0 takes the rest. */
    private static final Map<String, Integer> WIDTHS =
            Map.ofEntries(
                    entry(ITEMS_SUBSTANCE, 0),
                    entry(ITEMS_FORM, 158),
                    entry(ITEMS_AMOUNT, 104),
                    entry(ITEMS_PACKAGES, 70),
                    entry(ITEMS_STAGE, 200),
                    entry(CONVEYANCES_MODE, 150),
                    entry(CONVEYANCES_TYPE, 0),
                    entry(CONVEYANCES_REGISTRATION, 130),
                    entry(PARTIES_PERSONS_ROLE, 112),
                    entry(PARTIES_PERSONS_SURNAME, 0),
                    entry(PARTIES_PERSONS_GIVEN_NAME, 112),
                    entry(PARTIES_PERSONS_CITIZENSHIP, 124),
                    entry(PARTIES_PERSONS_SEX, 124),
                    entry(PARTIES_PERSONS_AGE, 72),
                    entry(PARTIES_COMPANIES_NAME, 0),
                    entry(PARTIES_OFFICIALS_NAME, 0),
                    entry(PARTIES_OFFICIALS_ROLE, 160),
                    entry(PARTIES_OFFICIALS_AGENCY, 160),
                    entry(PARTIES_WITNESSES_NAME, 0),
                    entry(PROCEEDINGS_DOCUMENTS_KIND, 0),
                    entry(PROCEEDINGS_RELATED_NUMBER, 220),
                    entry(PROCEEDINGS_RELATED_RELATION, 0),
                    entry(EVIDENCE_PACKAGES_SEALS, 0),
                    entry(EVIDENCE_SAMPLES_ITEM, 72),
                    entry(EVIDENCE_SAMPLES_SENT_TO, 0),
                    entry(EVIDENCE_IDENTIFICATIONS_ITEM, 72),
                    entry(EVIDENCE_IDENTIFICATIONS_SUBSTANCE, 0),
                    entry(EVIDENCE_IDENTIFICATIONS_STAGE, 200),
                    entry(CONCEALMENT_FURTHER_PLACE, 0),
                    entry(CONCEALMENT_FURTHER_METHOD, 190),
                    entry(CONCEALMENT_FURTHER_ITEMS, 84),
                    entry(CONCEALMENT_FURTHER_DESCRIPTION, 190),
                    entry(DETECTION_FURTHER_MEANS, 0),
                    entry(DETECTION_FURTHER_SELECTION, 150),
                    entry(DETECTION_FURTHER_ITEMS, 84),
                    entry(EVIDENCE_CUSTODY_AT, 240),
                    entry(EVIDENCE_CUSTODY_FROM, 0),
                    entry(EVIDENCE_CUSTODY_TO, 0),
                    entry(EVIDENCE_CUSTODY_ACT, 110),
                    entry(EVIDENCE_ATTACHMENTS_CAPTION, 0),
                    entry(EVIDENCE_ATTACHMENTS_TAKEN, 252));

    private ColumnWidths() {}

    private static Map.Entry<String, Integer> entry(FieldPath field, int width) {
        return Map.entry(field.path(), width);
    }

    static int of(Field field) {
        Integer own = WIDTHS.get(field.path());
        if (own != null) {
            return own;
        }
        if (FieldLayout.isNumeric(field)) {
            return 64;
        }
        return Code.class.isAssignableFrom(field.type()) ? 140 : 130;
    }
}
