package rubezh.domain.seizure.goods;

import java.util.regex.Pattern;
import rubezh.domain.reference.GoodsCode.ExtraName;

/**
 * A further field of a category, say the CAS number of a precursor: which one there are is a table,
 * not program code (dictionary 2.7). Text form {@code "CAS=108-24-7"}.
 *
 * @param name which field
 * @param value its value, of the type the table gives it
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
        int sign = text.indexOf('=');
        return new ExtraField(new ExtraName(text.substring(0, sign)), text.substring(sign + 1));
    }

    @Override
    public String toString() {
        return name + "=" + value;
    }
}
