/** Screen of the rights that stations ask of each other and give each other over cases. */
@NullMarked
package rubezh.ui.grant;

import org.jspecify.annotations.NullMarked;
