/** Web chat: the widget's socket, its files, and the delivery of what is said to a visitor. */
@NullMarked
package io.kontuar.gateway.webchat;

import org.jspecify.annotations.NullMarked;
