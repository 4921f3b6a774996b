package dev.fullcourt.engine.play;

/**
 * A move that a play makes.
 *
 * @param detour the detour to enter
 * @param reason the reason, one it declares
 * @param rule the step that says so
 */
public record Recycling(String detour, String reason, String rule) {}
