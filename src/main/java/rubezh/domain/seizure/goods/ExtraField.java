package rubezh.domain.seizure.goods;

import java.util.regex.Pattern;
import rubezh.domain.reference.GoodsCode.ExtraName;

/**
 * An additional field of a category, say the CAS number of a precursor. The fields are defined in a
 * code list (dictionary 2.7). Text form {@code "CAS=108-24-7"}.
 *
 * @param name code of the field
 * @param value value, of the type defined in the code list
 */
public record ExtraField(ExtraName name, String value) {
    public static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{1,32}=.{1,200}");

    /**
     * @throws IllegalArgumentException if the text is not {@code NAME=value}
     */
    public static ExtraField of(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not an extra: " + text);
        }
        int separator = text.indexOf('=');
        return new ExtraField(
                new ExtraName(text.substring(0, separator)), text.substring(separator + 1));
    }

    @Override
    public String toString() {
        return name + "=" + value;
    }
}
