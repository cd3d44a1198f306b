/** Mappings of tables and layouts of extracts that stations keep under names in the register. */
@NullMarked
package rubezh.register.named;

import org.jspecify.annotations.NullMarked;
