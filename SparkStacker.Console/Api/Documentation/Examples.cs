using SparkStacker.Console.Api.Contracts;

namespace SparkStacker.Console.Api.Documentation;

/// <summary>Examples by type.</summary>
internal static class Examples
{
    private static readonly Dictionary<Type, string> s_examples = new()
    {
        [typeof(CloseRequest)] = """{"fraction":0.5}""",
        [typeof(ProtectionRequest)] = """{"stopLossPrice":1900.5,"takeProfitPrice":2010}""",
        [typeof(KillSwitchRequest)] = """{"engaged":true,"flatten":false,"reason":"News at 14:00"}""",
        [typeof(ChannelRequest)] = """{"kind":"slack","minimumSeverity":"critical","kinds":["risk","alert"],"url":"https://hooks.slack.com/services/T0/B0/xyz"}""",
        [typeof(PreferencesRequest)] = """{"trade":{"bell":"off"},"risk":{"email":"critical"}}""",
        [typeof(ReadNotificationsRequest)] = """{"through":41}""",
        [typeof(AcknowledgeRequest)] = """{"note":"Looking at it"}""",
        [typeof(LiftRequest)] = """{"strategy":"macd_eth_usd"}""",
        [typeof(RiskLimitsRequest)] = """{"limits":{"maxDailyLossPercent":3},"strategies":{"macd_eth_usd":{"maxLeverage":5}},"reason":"Calm until the upgrade"}""",
        [typeof(NewUserRequest)] = """{"email":"trader@example.com","role":"Trader"}""",
        [typeof(UserPatchRequest)] = """{"role":"Viewer"}""",
        [typeof(RestoreRequest)] = """{"reason":"The new one trades too often"}""",
        [typeof(ParametersRequest)] = """{"parameters":{"fast":9,"stop_loss_percent":1.5},"reason":"Calmer in the morning"}""",
        [typeof(SettingsRequest)] = """{"settings":{"LogLevel:trading":"debug"}}""",
        [typeof(ScheduleRequest)] = """{"windows":[{"days":["monday","tuesday","wednesday","thursday","friday"],"from":"08:00","to":"16:30"}]}""",
        [typeof(BacktestRequest)] = """{"strategy":"macd_eth_usd","parameters":{"fast":9},"feePercent":0.045}""",
        [typeof(OptimizationRequest)] = """{"strategy":"macd_eth_usd","ranges":[{"name":"fast","from":4,"to":16,"step":2},{"name":"slow","from":18,"to":40,"step":2}],"walkForward":4,"rank":"sharpe"}""",
        [typeof(CommandDone)] = """{"message":"Closing 0.0005 ETH at market."}""",
        [typeof(ApiProblem)] =
            """
            {"type":"about:blank","title":"Bad Request","status":400,"detail":"1 field is not usable: fraction.","code":"invalid_request",
             "errors":{"fraction":["Found 2, allowed: above 0, at most 1."]},"traceId":"0af7651916cd43dd8448eb211c80319c"}
            """,
    };

    public static string? Of(Type type) => s_examples.GetValueOrDefault(type);
}
